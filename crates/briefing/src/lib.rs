//! What a brief says: chooses figures, writes messages, builds the document.
