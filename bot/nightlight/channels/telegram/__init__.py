"""What the Telegram channels share: updates in, calls out. No framework is imported here."""
