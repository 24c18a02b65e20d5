"""Ways of looking at answers that every task has, and what each way is built on."""
