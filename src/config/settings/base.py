"""What every way of running shares."""

from pathlib import Path

from config import sound_sqlite
from config.settings import environment


sound_sqlite.install()

VAR = Path(environment.text("THIDUA_VAR", "var")).resolve()  # everything that is written
SECRET_KEY = environment.text("SECRET_KEY")
DEBUG = False
ALLOWED_HOSTS: list[str] = environment.text("ALLOWED_HOSTS", "127.0.0.1,localhost").split(",")
CSRF_TRUSTED_ORIGINS = [o for o in environment.text("CSRF_TRUSTED_ORIGINS").split(",") if o]
SITE_URL = environment.text("SITE_URL", "http://127.0.0.1:8000")  # printed in QR codes

INSTALLED_APPS = [
    "django.contrib.contenttypes",
    "django.contrib.auth",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "django.forms",  # its templates of inputs
    "template_partials",
    "django_htmx",
    "django_tasks",
    "django_tasks_db",
    "thidua.audit",
    "thidua.files",
    "thidua.organisations",
    "thidua.cycles",
    "thidua.records",
    "thidua.accounts",
    "thidua.notices",
    "thidua.movements",
    "thidua.indicators",
    "thidua.pledges",
    "thidua.nominations",
    "thidua.councils",
    "thidua.awards",
    "thidua.conferences",
    "thidua.publications",
    "thidua.reports",
    "thidua.web.common",
    "thidua.web.office",
    "thidua.web.unit",
    "thidua.web.council",
    "thidua.web.portal",
    "thidua.web.admin",
    "thidua.demo",
    "thidua.console",
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "thidua.web.common.middleware.SecurityHeaders",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "thidua.web.common.middleware.ActorOfRequest",
    "thidua.web.common.middleware.Refusals",
]

ROOT_URLCONF = "config.urls"
WSGI_APPLICATION = "config.wsgi.application"
APPEND_SLASH = True

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.messages.context_processors.messages",
                "thidua.web.common.frame.frame",
            ],
            "builtins": ["thidua.web.common.templatetags.thidua"],
        },
    },
]

DATABASES = {"default": environment.database(environment.text("DATABASE_URL"), var=VAR)}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

AUTH_USER_MODEL = "accounts.Account"
PASSWORD_HASHERS = [
    "django.contrib.auth.hashers.ScryptPasswordHasher",
    "django.contrib.auth.hashers.PBKDF2PasswordHasher",
]
AUTH_PASSWORD_VALIDATORS = [
    {
        "NAME": "django.contrib.auth.password_validation.MinimumLengthValidator",
        "OPTIONS": {"min_length": 12},
    },
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
]
LOGIN_URL = "sign_in"
LOGIN_REDIRECT_URL = "start"
LOGOUT_REDIRECT_URL = "portal:home"
SESSION_COOKIE_AGE = 10 * 60 * 60  # no session outlives a working day
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = "Lax"
CSRF_COOKIE_HTTPONLY = True
CSRF_FAILURE_VIEW = "thidua.web.common.errors.form_expired"
IDLE_MINUTES = 60  # after that an officer signs in again

LANGUAGE_CODE = "vi"
TIME_ZONE = "Asia/Ho_Chi_Minh"
USE_I18N = True
USE_TZ = True
USE_THOUSAND_SEPARATOR = False

STATIC_URL = "/static/"
STATIC_ROOT = VAR / "static"
STORAGES = {
    "default": {
        "BACKEND": "django.core.files.storage.FileSystemStorage",
        "OPTIONS": {"location": str(VAR / "files")},
    },
    "staticfiles": {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"},
}
DATA_UPLOAD_MAX_MEMORY_SIZE = 2_500_000
DATA_UPLOAD_MAX_NUMBER_FIELDS = 5_000
FILE_UPLOAD_MAX_MEMORY_SIZE = 2_500_000

TASKS = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend", "QUEUES": ["default"]}}

MESSAGE_STORAGE = "django.contrib.messages.storage.session.SessionStorage"
EMAIL_BACKEND = "django.core.mail.backends.console.EmailBackend"
DEFAULT_FROM_EMAIL = environment.text("DEFAULT_FROM_EMAIL", "thidua@localhost")

THIDUA_PRODUCTION = False  # real work: see `config.safety`
THIDUA_DEMO_PASSWORD = "minh-hoa-2022"  # noqa: S105 -- printed on the sign-in page of the demo
THIDUA_DEMO = environment.flag("THIDUA_DEMO", default=False)  # shows the demo sign-ins

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"line": {"format": "%(asctime)s %(levelname)s %(name)s %(message)s"}},
    "handlers": {"console": {"class": "logging.StreamHandler", "formatter": "line"}},
    "root": {"handlers": ["console"], "level": "WARNING"},
}
