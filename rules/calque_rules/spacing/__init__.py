"""White space: too much of it, too little, or in the wrong place."""
