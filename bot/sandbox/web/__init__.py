"""The edge: HTTP routes, sockets and delivery. Everything here runs on one event loop."""
