"""The contact-centre database on PostgreSQL: functions, triggers, policies, rights, and what calls them."""
