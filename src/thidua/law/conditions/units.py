"""Conditions on a collective: its members, its place in a bloc or a movement, its age."""

from thidua.law.codes import Answer, Discipline, Organiser, Review, Targets
from thidua.law.conditions.vocabulary import Codes, Count, Limit, condition
from thidua.law.names import names_of
from thidua.law.situations import Said, Situation, fails, met, unknown


@condition
def all_members_completed(case: Situation) -> Said:
    members = case.facts.members
    if members.total is None or members.completed is None:
        return unknown(
            "số người hoàn thành nhiệm vụ trên tổng số", "members.completed", "members.total"
        )
    return met(
        members.completed == members.total,
        f"{members.completed}/{members.total} người hoàn thành nhiệm vụ.",
    )


@condition
def share_with_title(case: Situation, *, any_of: Codes, above: Limit) -> Said:
    members, limit = case.facts.members, case.limit(above)
    if members.total is None or members.with_title is None:
        return unknown("số người đạt danh hiệu trên tổng số", "members.with_title", "members.total")
    holders = sum(members.with_title.get(code, 0) for code in any_of)
    if holders > members.total:
        return unknown(
            f"số liệu đúng: {holders} danh hiệu, {members.total} người", "members.with_title"
        )
    left, right = holders * limit.share.denominator, members.total * limit.share.numerator
    word = "từ" if limit.inclusive else "trên"
    because = f"{holders}/{members.total} người đạt, cần {word} {limit.share * 100}%."
    return met(left >= right if limit.inclusive else left > right, because)


@condition
def members_with_title(case: Situation, *, title: Codes, at_least: Count) -> Said:
    holders = case.facts.members.with_title
    if holders is None:
        return unknown("số người đạt từng danh hiệu", "members.with_title")
    count = sum(holders.get(code, 0) for code in title)
    return met(count >= at_least, f"Có {count} người đạt {names_of(title)}, cần {at_least}.")


@condition
def no_member_disciplined(case: Situation, *, below: Discipline) -> Said:
    worst = case.facts.members.worst_discipline
    if worst is None:
        return unknown("hình thức kỷ luật nặng nhất trong tập thể", "members.worst_discipline")
    return met(worst.rank < below.rank, f"Nặng nhất trong tập thể: {worst.vi}.")


@condition
def leads_bloc(case: Situation, *, levels: tuple[Organiser, ...]) -> Said:
    bloc = case.facts.bloc
    if (bloc.rank or 1) > 1 or (bloc.level or levels[0]) not in levels:
        level = f" cấp {bloc.level.vi}" if bloc.level else ""
        return fails(f"Xếp thứ {bloc.rank or '?'} trong cụm, khối{level}.")
    if bloc.rank is None or bloc.level is None:
        return unknown("thứ hạng và cấp tổ chức cụm, khối thi đua", "bloc.rank", "bloc.level")
    return Said(Answer.MET, f"Dẫn đầu cụm, khối cấp {bloc.level.vi}.")


@condition
def reaches_targets(case: Situation, *, at_least: Targets) -> Said:
    reached = case.facts.targets.get(case.year)
    if reached is None:
        return unknown(f"kết quả chỉ tiêu thi đua năm {case.year}", f"targets.{case.year}")
    return met(reached.reaches(at_least), f"Năm {case.year}: {reached.vi} chỉ tiêu thi đua.")


@condition
def leads_movement(case: Situation, *, level: Organiser) -> Said:
    movement = case.facts.movement
    if movement.leads is False or movement.level not in {level, None}:
        return fails("Không dẫn đầu phong trào thi đua của cấp này.")
    if movement.leads is None or movement.level is None:
        return unknown("kết quả phong trào thi đua", "movement.leads", "movement.level")
    return Said(Answer.MET, "Dẫn đầu phong trào thi đua.")


@condition
def movement_lasted(case: Situation, *, at_least: Limit) -> Said:
    years, least = case.facts.movement.years, case.limit(at_least).share
    if years is None:
        return unknown("thời gian thực hiện phong trào", "movement.years")
    return met(years >= least, f"Phong trào thực hiện {years} năm, cần từ {least} năm.")


@condition
def movement_reviewed(case: Situation, *, at: Review) -> Said:
    review = case.facts.movement.review
    return (
        met(review == at, f"Xét khi {review.vi}.")
        if review
        else unknown("lần xét là sơ kết hay tổng kết", "movement.review")
    )


@condition
def founded(case: Situation, *, at_least: Limit) -> Said:
    since, least = case.facts.founded, case.limit(at_least).whole
    if since is None:
        return unknown("năm thành lập", "founded")
    return met(
        case.year - since >= least,
        f"Thành lập năm {since}, đến năm {case.year} được {case.year - since} năm, cần {least}.",
    )
