"""The services as processes: started, ended with the window, and what goes over their pipes."""
