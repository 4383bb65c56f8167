"""Everything that is true of one language stands in its folder."""
