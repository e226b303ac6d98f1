"""The service beside the database: texts out, reports in, samples, daily figures, retention."""
