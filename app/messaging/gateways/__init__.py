"""The ways out: one module for each kind of gateway, all with the Protocol of `gateway`."""
