"""House style: what a newsroom has settled, and two forms of it in one draft."""
