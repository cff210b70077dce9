package api

import "errors"

func exportFile(s *Session, params, _ []byte) (any, []byte, error) {
	return nil, nil, callError{errors.New("not written yet")}
}

func index(*Session, []byte, []byte) (any, []byte, error) {
	return nil, nil, callError{errors.New("not written yet")}
}

func pack(*Session, []byte, []byte) (any, []byte, error) {
	return nil, nil, callError{errors.New("not written yet")}
}

func version(*Session, []byte, []byte) (any, []byte, error) {
	return map[string]any{"engine": "standfirst 0.1.0", "schema": "", "formats": []any{}}, nil, nil
}
