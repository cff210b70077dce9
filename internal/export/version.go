package export

// Version is the version of the whole engine, the one place that says it.
const Version = "0.1.0"

// Engine names the program and its version, as every file that carries a
// maker's name has it.
const Engine = "standfirst " + Version
