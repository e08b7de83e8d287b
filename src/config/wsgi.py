"""The WSGI door, for granian, gunicorn or any other server."""

import os

from django.core.wsgi import get_wsgi_application

from config import safety


os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings.production")
application = get_wsgi_application()
safety.refuse_unless_safe()
