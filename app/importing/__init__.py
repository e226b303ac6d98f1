"""Another system's export, read line by line and put into the database; nothing twice, nothing lost unsaid."""
