// Answers with kubectl's own code what texts mean: reads {"name": [case, ...]} and writes it with the answers filled in.
package main

import (
	"bytes"
	"encoding/json"
	"io"
	"os"
	"strings"

	"k8s.io/apimachinery/pkg/runtime"
	kubectl "k8s.io/apimachinery/pkg/util/yaml"
	"sigs.k8s.io/yaml"
)

type scalar struct {
	Text       string `json:"text"`
	Value      string `json:"value,omitempty"`
	ValueError string `json:"valueError,omitempty"`
	Key        string `json:"key,omitempty"`
	KeyError   string `json:"keyError,omitempty"`
}

type structure struct {
	Text  string `json:"text"`
	JSON  string `json:"json,omitempty"`
	Error string `json:"error,omitempty"`
}

type stream struct {
	Text      string   `json:"text"`
	Documents []string `json:"documents"`
	Error     string   `json:"error,omitempty"`
}

type aliases struct {
	Of      int  `json:"of"`
	Before  int  `json:"before"`
	Aliases int  `json:"aliases"`
	After   int  `json:"after"`
	Refused bool `json:"refused"`
}

type recordings struct {
	Scalars    []scalar    `json:"scalars"`
	Structures []structure `json:"structures"`
	Streams    []stream    `json:"streams"`
	Aliases    []aliases   `json:"aliases"`
}

func main() {
	var all recordings
	check(json.NewDecoder(os.Stdin).Decode(&all))
	for i := range all.Scalars {
		one := &all.Scalars[i]
		one.Value, one.ValueError = read("v: " + one.Text + "\n")
		one.Key, one.KeyError = read(one.Text + ": v\n")
	}
	for i := range all.Structures {
		one := &all.Structures[i]
		one.JSON, one.Error = read(one.Text)
	}
	for i := range all.Streams {
		one := &all.Streams[i]
		one.Documents, one.Error = readStream(one.Text)
	}
	for i := range all.Aliases {
		one := &all.Aliases[i]
		_, problem := read(aliased(*one))
		one.Refused = problem != ""
	}
	encoder := json.NewEncoder(os.Stdout)
	encoder.SetEscapeHTML(false)
	check(encoder.Encode(all))
}

func read(text string) (document string, problem string) {
	read, err := yaml.YAMLToJSON([]byte(text))
	if err != nil {
		return "", err.Error()
	}
	return string(read), ""
}

func readStream(text string) (documents []string, problem string) {
	documents = []string{}
	decoder := kubectl.NewYAMLOrJSONDecoder(strings.NewReader(text), 4096)
	for {
		var extension runtime.RawExtension
		err := decoder.Decode(&extension)
		if err == io.EOF {
			return documents, ""
		}
		if err != nil {
			return documents, err.Error()
		}
		document := bytes.TrimSpace(extension.Raw)
		if len(document) > 0 && !bytes.Equal(document, []byte("null")) {
			documents = append(documents, string(document))
		}
	}
}

func aliased(one aliases) string {
	x := func(count int) string { return strings.Repeat("x,", count) }
	return "[&a [" + x(one.Of) + "]," + x(one.Before) + strings.Repeat("*a,", one.Aliases) + x(one.After) + "]"
}

func check(err error) {
	if err != nil {
		panic(err)
	}
}
