"""What crosses beside the requests: questions and their answers, commands, tellings."""
