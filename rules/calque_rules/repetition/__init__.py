"""Words, phrases, sentences and captions that stand twice."""
