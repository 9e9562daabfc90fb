/** Does nothing: what starting Node.js costs. */
