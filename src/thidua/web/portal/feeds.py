"""What other programs read: the feed of the news, and the list of permanent addresses."""

from io import StringIO
from xml.sax.xmlreader import AttributesImpl

from django.http import HttpResponse
from django.urls import reverse
from django.utils.feedgenerator import Atom1Feed, rfc3339_date
from django.utils.xmlutils import SimplerXMLGenerator
from django.views.decorators.http import require_safe

from thidua.publications import queries
from thidua.web.common.requests import Request


NEWEST = 20
MOST_ADDRESSES = 50_000  # of one sitemap, by its own rule
SITEMAP = "http://www.sitemaps.org/schemas/sitemap/0.9"


@require_safe
def feed(request: Request) -> HttpResponse:
    """The newest articles: title, opening, permanent address."""
    found = Atom1Feed(
        title="Tin thi đua, khen thưởng",
        link=request.build_absolute_uri(reverse("portal:home")),
        feed_url=request.build_absolute_uri(),
        description="",
        language="vi",
    )
    for article in queries.news_public()[:NEWEST]:
        address = request.build_absolute_uri(address_of(article))
        found.add_item(
            title=article.title,
            link=address,
            unique_id=address,
            description=article.lead,
            author_name=article.unit.name,
            pubdate=article.published_at,
            updateddate=article.corrected_at or article.published_at,
        )
    return HttpResponse(found.writeString("utf-8"), content_type="application/atom+xml")


@require_safe
def sitemap(request: Request) -> HttpResponse:
    """Every published article with the day it last changed."""
    out = StringIO()
    xml = SimplerXMLGenerator(out, "utf-8")
    xml.startDocument()
    xml.startElement("urlset", AttributesImpl({"xmlns": SITEMAP}))
    for article in queries.news_public()[:MOST_ADDRESSES]:
        xml.startElement("url", AttributesImpl({}))
        xml.addQuickElement("loc", request.build_absolute_uri(address_of(article)))
        changed = article.corrected_at or article.published_at
        if changed:
            xml.addQuickElement("lastmod", rfc3339_date(changed))
        xml.endElement("url")
    xml.endElement("urlset")
    return HttpResponse(out.getvalue(), content_type="application/xml")


def address_of(article) -> str:
    return reverse("portal:article", args=[article.year, article.slug])
