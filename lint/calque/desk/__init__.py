"""What `calque check` and the commands around it do for the person at the desk."""
