// Its presence lets Go functions be declared without a body.
