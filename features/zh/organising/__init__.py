"""How a desk shares its work and bounds contact: first responsible to conduct plan, in Chinese."""
