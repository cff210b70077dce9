package api

import (
	"encoding/json"
	"errors"
	"fmt"

	"standfirst/internal/analysis"
	"standfirst/internal/article"
	"standfirst/internal/entity"
	"standfirst/internal/summary"
)

// Session is the state of one worker: the last article analysed, and the user's
// corrections to its entities. The zero value is ready to use.
type Session struct {
	// Decode decodes files in encodings that the engine has no tables for. It may
	// be nil.
	Decode article.Decoder

	last     *analysis.Analysis
	entities []entity.Entity // the entities of last, with the corrections applied
	offsets  *offsets
	input    article.Input
}

// request is a call: the name of an operation and its parameters.
type request struct {
	Op     string          `json:"op"`
	Params json.RawMessage `json:"params"`
}

// response holds either a result or an error.
type response struct {
	Result any    `json:"result,omitempty"`
	Error  *fault `json:"error,omitempty"`
}

// fault is an error to show on the page. Message is a sentence for the user.
type fault struct {
	Kind    faultKind `json:"kind"`
	Message string    `json:"message"`
}

type faultKind string

const (
	input faultKind = "input" // the user can fix it
	call  faultKind = "call"  // an invalid call: a bug in the page
	crash faultKind = "crash" // the worker must be restarted
)

// operation handles one kind of call. Bytes travel beside the JSON in both directions:
// payload comes with the request, out goes back with the response.
type operation func(s *Session, params, payload []byte) (result any, out []byte, err error)

var operations = map[string]operation{
	"analyze": analyze,
	"select":  selectSentences,
	"edit":    applyEdits,
	"export":  exportFile,
	"index":   index,
	"pack":    pack,
	"version": version,
	"warm":    warm,
}

// Handle answers one request. It never fails: errors go into the response.
func (s *Session) Handle(req, payload []byte) (resp, out []byte) {
	misbehave(req)
	var r request
	if err := json.Unmarshal(req, &r); err != nil {
		return respond(nil, callError{fmt.Errorf("the request is not JSON: %w", err)}), nil
	}
	op := operations[r.Op]
	if op == nil {
		return respond(nil, callError{fmt.Errorf("there is no operation %q", r.Op)}), nil
	}
	result, out, err := op(s, r.Params, payload)
	if err != nil {
		out = nil
	}
	return respond(result, err), out
}

// Crash returns the response to a call that panicked.
func Crash(reason string) []byte {
	b, _ := json.Marshal(response{Error: &fault{crash, "The engine hit an internal error: " + reason}})
	return b
}

// callError is a bug in the page, not an error in the user's input.
type callError struct{ error }

var errNothingAnalysed = callError{errors.New("no article has been analysed yet")}

func respond(result any, err error) []byte {
	r := response{Result: result}
	if err != nil {
		r = response{Error: &fault{call, err.Error()}}
		if errors.As(err, new(article.Fault)) {
			r.Error.Kind = input
		}
	}
	b, err := json.Marshal(r)
	if err != nil {
		return Crash(err.Error()) // the result cannot be JSON: NaN in a score
	}
	return b
}

func decode(params []byte, into any) error {
	if len(params) == 0 {
		return nil
	}
	if err := json.Unmarshal(params, into); err != nil {
		return callError{fmt.Errorf("invalid parameters: %w", err)}
	}
	return nil
}

type selectParams struct {
	Options summary.Options `json:"options"`
}

func selectSentences(s *Session, params, _ []byte) (any, []byte, error) {
	var p selectParams
	if err := decode(params, &p); err != nil {
		return nil, nil, err
	}
	if s.last == nil {
		return nil, nil, errNothingAnalysed
	}
	return s.summary(p.Options), nil, nil
}

// warm runs an analysis and a selection and discards them, so that the browser has
// compiled the code before the first article.
func warm(s *Session, params, payload []byte) (any, []byte, error) {
	other := &Session{Decode: s.Decode}
	view, _, err := analyze(other, params, payload)
	if err != nil {
		return nil, nil, err
	}
	respond(other.summary(summary.Options{Budget: summary.Budget{Sentences: 2}}), nil)
	return view, nil, nil
}
