"""The contact-centre database: tables, engines, reads, writes; nobody else speaks SQL."""
