"""The writer of fillable PDF forms."""
