"""Kinds of areas, units and recipients."""

from django.db import models


class AreaKind(models.TextChoices):
    PROVINCE = "tinh", "Tỉnh"
    CITY = "thanh_pho", "Thành phố trực thuộc trung ương"
    COMMUNE = "xa", "Xã"
    WARD = "phuong", "Phường"
    TOWNSHIP = "thi_tran", "Thị trấn"
    SPECIAL_ZONE = "dac_khu", "Đặc khu"
    ISLAND_DISTRICT = "huyen", "Huyện đảo không có xã (đến 30/6/2025)"


class UnitKind(models.TextChoices):
    """What a unit is. `COMMUNE_BODY` is the People's Committee whose year the system runs."""

    PROVINCE_BODY = "ubnd_tinh", "Ủy ban nhân dân tỉnh, thành phố"
    DISTRICT_BODY = "ubnd_huyen", "Ủy ban nhân dân huyện, quận, thị xã (đến 30/6/2025)"
    COMMUNE_BODY = "ubnd_xa", "Ủy ban nhân dân xã, phường, đặc khu"
    PARTY_BODY = "dang_uy", "Đảng ủy"
    PEOPLES_COUNCIL = "hdnd", "Hội đồng nhân dân"
    FATHERLAND_FRONT = "mat_tran", "Ủy ban Mặt trận Tổ quốc"
    MASS_ORGANISATION = "doan_the", "Đoàn thể"
    DEPARTMENT = "phong_ban", "Phòng, ban, ngành chuyên môn"
    SCHOOL = "truong", "Trường học"
    HEALTH_STATION = "tram_y_te", "Trạm y tế"
    ARMED_FORCE = "quan_su_cong_an", "Quân sự, Công an"
    VILLAGE = "thon", "Thôn, khóm, khu phố, tổ dân phố"
    ENTERPRISE = "doanh_nghiep", "Doanh nghiệp, hợp tác xã"
    GROUP = "nhom", "Nhóm, tổ tự quản, câu lạc bộ"
    BLOC = "khoi", "Khối, cụm thi đua"


class MembershipKind(models.TextChoices):
    BELONGS = "truc_thuoc", "Trực thuộc"
    MEMBER = "thanh_vien", "Thành viên khối, cụm"


class Gender(models.TextChoices):
    FEMALE = "nu", "Nữ"
    MALE = "nam", "Nam"


class RecipientKind(models.TextChoices):
    """Who can be honoured; the values are the `recipient` of the law package."""

    INDIVIDUAL = "individual", "Cá nhân"
    COLLECTIVE = "collective", "Tập thể"
    HOUSEHOLD = "household", "Hộ gia đình"


class Group(models.TextChoices):
    """The walk of life of a person; the values are the `group` of the law package."""

    OFFICIAL = "official", "Cán bộ, công chức, viên chức"
    FARMER = "farmer", "Nông dân"
    WORKER = "worker", "Công nhân, người lao động"
    BUSINESS = "business", "Doanh nhân"
    MILITIA = "militia", "Dân quân"
    SOLDIER = "soldier", "Quân đội, công an"
    STUDENT = "student", "Học sinh, sinh viên"
    FOREIGN = "foreign", "Người nước ngoài"


ACTS = {
    "areas.loaded": "Nạp bảng đơn vị hành chính",
    "unit.created": "Lập đơn vị",
    "unit.renamed": "Đổi tên đơn vị",
    "unit.moved": "Chuyển đơn vị về nơi khác",
    "unit.dissolved": "Giải thể đơn vị",
    "unit.succeeded": "Ghi đơn vị kế thừa",
    "unit.joined": "Đơn vị vào khối, cụm",
    "person.added": "Thêm người",
    "person.changed": "Sửa thông tin người",
    "post.given": "Giao chức vụ",
    "post.ended": "Thôi chức vụ",
    "recipient.added": "Thêm tập thể, hộ gia đình",
}
