"""The columns that count people; each set adds up to the same total."""

from centredesk.exports.returns.figures import Column

_SEXES = (("M", "ชาย"), ("F", "หญิง"), ("X", "อื่น/ไม่ระบุ"))
_NATIONALITIES = (("THA", "ไทย"), ("FOR", "ต่างชาติ"), ("XXA", "ไร้สัญชาติ"), ("XXX", "ไม่ทราบ"))
AGES = (("A1", "ไม่เกิน 15 ปี"), ("A2", "เกิน 15 ไม่ถึง 18 ปี"), ("A3", "18 ปีขึ้นไป"), ("AU", "ไม่ทราบอายุ"))


def by_sex(prefix: str, group: str) -> tuple[Column, ...]:
    """Men, women, others, and all of them (code PREFIX_ALL)."""
    sexes = tuple(Column(f"{prefix}_{c}", th, group, quiet=c == "X") for c, th in _SEXES)
    return (*sexes, Column(f"{prefix}_ALL", "รวม", group))


def by_nationality(prefix: str, group: str) -> tuple[Column, ...]:
    """Thai, foreign, stateless and unknown; nothing falls between them."""
    return tuple(
        Column(f"{prefix}_{c}", th, group, quiet=c.startswith("XX")) for c, th in _NATIONALITIES
    )


def by_age(prefix: str, group: str) -> tuple[Column, ...]:
    """The age bands of the law, by age at identification."""
    return tuple(Column(f"{prefix}_{c}", th, group, quiet=c == "AU") for c, th in AGES)


def by_age_and_sex() -> tuple[Column, ...]:
    """Every age band by sex, then the sexes over all ages, then everybody (code ALL)."""
    bands = (*AGES, ("ALL", "รวม"))
    cells = tuple(
        Column(f"{age}_{sex}", th, band, quiet=sex == "X")
        for age, band in bands
        for sex, th in _SEXES
    )
    return (*cells, Column("ALL", "รวม", "รวม"))
