"""Small Qt parts that know nothing of statements."""
