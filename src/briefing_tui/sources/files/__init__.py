"""Stories in files: paths and folders, encodings, plain text, records, workbooks."""
