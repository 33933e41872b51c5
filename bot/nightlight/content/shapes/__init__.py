"""What the files look like, as a maintainer writes them. The descriptions are what editors show."""
