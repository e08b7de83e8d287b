"""On one's own machine: `make run`."""

from config.settings import environment
from config.settings.base import *  # noqa: F403 -- settings are layered this way
from config.settings.base import VAR


DEBUG = environment.flag("DEBUG", default=False)
SECRET_KEY = environment.text("SECRET_KEY", "only-for-a-demonstration-on-this-machine")
ALLOWED_HOSTS = ["127.0.0.1", "localhost", "[::1]"]
THIDUA_DEMO = environment.flag("THIDUA_DEMO", default=True)
environment.folder(VAR / "static")
STORAGES = {
    "default": {
        "BACKEND": "django.core.files.storage.FileSystemStorage",
        "OPTIONS": {"location": str(VAR / "files")},
    },
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}
WHITENOISE_USE_FINDERS = True
