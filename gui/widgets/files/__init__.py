"""Asking for a file or a folder, and showing one."""
