"""Our values in Slack's shapes. The field names are Slack's and are written down nowhere else."""
