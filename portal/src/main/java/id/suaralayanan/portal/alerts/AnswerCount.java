package id.suaralayanan.portal.alerts;

/// Answers, and how many of them were bad.
record AnswerCount(long answers, long low) {}
