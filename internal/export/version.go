package export

// Version is the version of the whole engine. It is stated only here.
const Version = "0.1.0"

// Engine is the program's name and version, for every file that names its creator.
const Engine = "standfirst " + Version
