"""For real work. Refuses to start when something is unsafe (see `config.safety`)."""

from config.settings import environment
from config.settings.base import *  # noqa: F403 -- settings are layered this way
from config.settings.base import VAR


environment.folder(VAR)
THIDUA_PRODUCTION = True
DEBUG = environment.flag("DEBUG", default=False)
SECURE_SSL_REDIRECT = environment.flag("SECURE_SSL_REDIRECT", default=True)
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
SECURE_HSTS_SECONDS = 31_536_000
SECURE_HSTS_INCLUDE_SUBDOMAINS = True
SECURE_HSTS_PRELOAD = True
SESSION_COOKIE_SECURE = True
CSRF_COOKIE_SECURE = True
SESSION_COOKIE_NAME = "__Host-sessionid"
CSRF_COOKIE_NAME = "__Host-csrftoken"
IDLE_MINUTES = 15
EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
SILENCED_SYSTEM_CHECKS = ["security.W002"]  # our own middleware sets X-Frame-Options: DENY
