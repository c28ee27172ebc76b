"""Tools for editors to keep the facts of today right: what to check again, and which addresses no longer answer. No build uses them."""
