"""All stories of a session, and the rows of the views over them: values, without widgets."""
