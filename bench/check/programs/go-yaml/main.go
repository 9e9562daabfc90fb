// Parses every document of the files in a folder with yaml.v3, and prints how many there were: what a check in Go pays
// before it has looked at anything.
package main

import (
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"

	"gopkg.in/yaml.v3"
)

func main() {
	files, err := filepath.Glob(filepath.Join(os.Args[1], "*.yaml"))
	documents := 0
	for _, file := range files {
		if err == nil {
			err = parse(file, &documents)
		}
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
	fmt.Println(documents)
}

func parse(file string, documents *int) error {
	reader, err := os.Open(file)
	if err != nil {
		return err
	}
	defer reader.Close()
	decoder := yaml.NewDecoder(reader)
	for {
		var document map[string]any
		err := decoder.Decode(&document)
		if errors.Is(err, io.EOF) {
			return nil
		}
		if err != nil {
			return fmt.Errorf("%s: %w", file, err)
		}
		*documents++
	}
}
