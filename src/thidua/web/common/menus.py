"""The menu of each desk as data: label, icon, and the name of the page it opens.

An entry whose page does not exist (yet) is left out by the frame, so the menu never shows a dead
link. `count` names the number of waiting things that stands beside the label; a view (or the desk's
own decorator) puts the numbers into `request.menu_counts`.
"""

from dataclasses import dataclass


@dataclass(frozen=True)
class Entry:
    label: str
    icon: str
    page: str  # name of a URL pattern; it may take `year`
    count: str = ""


@dataclass(frozen=True)
class Section:
    entries: tuple[Entry, ...]
    title: str = ""  # {year} is replaced by the year in the address


HOME = Entry("Trang chủ", "house", "office:home")

OFFICE = (
    Section((HOME, Entry("Việc cần làm", "list-check", "office:tasks", "tasks"))),
    Section(
        (
            Entry("Phong trào", "flag", "office:movements", "movements"),
            Entry("Đăng ký, giao ước", "pen", "office:pledges", "pledges"),
            Entry("Chỉ tiêu", "bar-chart-line", "office:indicators", "indicators"),
            Entry("Hồ sơ đề nghị", "folder2-open", "office:nominations", "nominations"),
            Entry("Hội đồng", "people", "office:sessions", "sessions"),
            Entry("Quyết định", "file-earmark-text", "office:decisions", "decisions"),
            Entry("Sổ khen thưởng", "award", "office:register"),
            Entry("Quỹ khen thưởng", "cash-coin", "office:fund"),
            Entry("Hội nghị", "calendar-event", "office:conferences", "conferences"),
            Entry("Bài đăng", "megaphone", "office:articles"),
        ),
        title="Năm {year}",
    ),
    Section(
        (
            Entry("Cụm, khối", "diagram-3", "office:blocs"),
            Entry("Đơn vị, người", "houses", "office:units"),
            Entry("Sáng kiến, điển hình", "lightbulb", "office:initiatives"),
            Entry("Báo cáo", "journal-text", "office:reports"),
            Entry("Tra cứu", "search", "office:search"),
            Entry("Kho lưu trữ", "archive", "office:archive"),
            Entry("Cổng công khai", "globe", "portal:home"),
        ),
        title="Lâu dài",
    ),
)

CHAIR = (
    Section(
        (
            Entry("Tóm tắt của tôi", "house", "office:chair_home"),
            Entry("Ký duyệt", "pen-fill", "office:signing", "signing"),
        )
    ),
    Section(
        (
            Entry("Chỉ tiêu", "bar-chart-line", "office:indicators"),
            Entry("Phong trào", "flag", "office:movements"),
            Entry("Khen thưởng", "award", "office:nominations"),
            Entry("Hội đồng", "people", "office:sessions"),
        ),
        title="Năm {year}",
    ),
    Section(
        (
            Entry("Người, tập thể", "search", "office:search"),
            Entry("Quyết định", "file-earmark-text", "office:decisions"),
            Entry("Sổ khen thưởng", "award", "office:register"),
        ),
        title="Tra cứu",
    ),
)

COUNCIL = (
    Section(
        (
            Entry("Phiên họp", "people", "council:sessions", "sessions"),
            Entry("Hồ sơ của tôi", "folder2-open", "council:nominations"),
            Entry("So sánh", "table", "council:compare"),
            Entry("Bỏ phiếu", "check-lg", "council:ballots", "ballots"),
            Entry("Biên bản", "journal-text", "council:minutes"),
        )
    ),
)

UNIT = (
    Section(
        (
            Entry("Việc", "list-check", "unit:home", "tasks"),
            Entry("Chỉ tiêu", "bar-chart-line", "unit:indicators"),
            Entry("Khen", "award", "unit:nominations"),
            Entry("Tin xã", "megaphone", "unit:news"),
        )
    ),
)

PORTAL = (
    Section(
        (
            Entry("Tin", "megaphone", "portal:home"),
            Entry("Người được khen", "award", "portal:awards"),
            Entry("Lấy ý kiến", "people", "portal:consultations"),
            Entry("Đề cử", "person-plus", "portal:propose"),
            Entry("Kiểm tra giấy khen", "qr-code", "portal:verify"),
            Entry("Văn bản", "file-earmark-text", "portal:documents"),
        )
    ),
)

ADMIN = (
    Section(
        (
            Entry("Sức khỏe", "shield-check", "admin:health"),
            Entry("Tài khoản, nhiệm vụ", "person-circle", "admin:accounts"),
            Entry("Bộ quy định", "book", "admin:lawbook"),
            Entry("Nhật ký", "clock-history", "admin:audit"),
            Entry("Sao lưu", "archive", "admin:backups"),
            Entry("Danh mục mẫu", "grid", "admin:styles"),
        )
    ),
)

MENUS: dict[str, tuple[Section, ...]] = {
    "office": OFFICE,
    "chair": CHAIR,
    "council": COUNCIL,
    "unit": UNIT,
    "portal": PORTAL,
    "admin": ADMIN,
}
