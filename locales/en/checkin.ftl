### The dialog "How is it now?". Its questions have the words of the same questions of the first dialog.

button-checkin = How is it now?

ending-checkin = Thank you. I looked at everything again, with what you told me now.
