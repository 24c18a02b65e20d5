"""What windows of trials share: trying a setting, cross-validation."""
