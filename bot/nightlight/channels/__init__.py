"""Ways of talking. Each is optional, none knows another."""
