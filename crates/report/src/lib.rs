//! Documents of figures: blocks, number formats, charts and renderers.
