"""The first house: every table of the first version."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None


def upgrade() -> None:
    """Bring an older office to this revision."""
    op.create_table(
        "agency",
        sa.Column("name", sa.Text(), nullable=True),
        sa.Column("kind", sa.Text(), nullable=True),
        sa.Column("level", sa.Text(), nullable=True),
        sa.Column("address", sa.Text(), nullable=True),
        sa.Column("phones", sa.Text(), nullable=True),
        sa.Column("focal_persons", sa.JSON(none_as_null=True), nullable=True),
        sa.Column("mdt_role", sa.Text(), nullable=True),
        sa.Column("languages", sa.JSON(none_as_null=True), nullable=True),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("made_at", sa.DateTime(), nullable=False),
        sa.Column("made_by", sa.Uuid(), nullable=True),
        sa.Column("changed_at", sa.DateTime(), nullable=False),
        sa.Column("changed_by", sa.Uuid(), nullable=True),
        sa.Column("removed", sa.Boolean(), nullable=False),
        sa.Column("removed_reason", sa.String(), nullable=True),
        sa.Column("blanks", sa.JSON(none_as_null=True), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_agency")),
        sa.UniqueConstraint("name", name=op.f("uq_agency_name")),
    )
    op.create_table(
        "centre",
        sa.Column("code", sa.Text(), nullable=True),
        sa.Column("name_th", sa.Text(), nullable=True),
        sa.Column("level", sa.Text(), nullable=True),
        sa.Column("province", sa.Text(), nullable=True),
        sa.Column("district", sa.Text(), nullable=True),
        sa.Column("parent_centre", sa.Uuid(), nullable=True),
        sa.Column("agency_letter_code", sa.Text(), nullable=True),
        sa.Column("address", sa.Text(), nullable=True),
        sa.Column("phone", sa.Text(), nullable=True),
        sa.Column("email", sa.Text(), nullable=True),
        sa.Column("head_user", sa.Uuid(), nullable=True),
        sa.Column("active", sa.Boolean(), nullable=True),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("made_at", sa.DateTime(), nullable=False),
        sa.Column("made_by", sa.Uuid(), nullable=True),
        sa.Column("changed_at", sa.DateTime(), nullable=False),
        sa.Column("changed_by", sa.Uuid(), nullable=True),
        sa.Column("removed", sa.Boolean(), nullable=False),
        sa.Column("removed_reason", sa.String(), nullable=True),
        sa.Column("blanks", sa.JSON(none_as_null=True), nullable=True),
        sa.ForeignKeyConstraint(
            ["parent_centre"], ["centre.id"], name=op.f("fk_centre_parent_centre_centre")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_centre")),
        sa.UniqueConstraint("code", name=op.f("uq_centre_code")),
    )
    with op.batch_alter_table("centre", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_centre_head_user"), ["head_user"], unique=False)
        batch_op.create_index(
            batch_op.f("ix_centre_parent_centre"), ["parent_centre"], unique=False
        )

    op.create_table(
        "draft",
        sa.Column("member", sa.Uuid(), nullable=False),
        sa.Column("page", sa.String(), nullable=False),
        sa.Column("key", sa.String(), nullable=False),
        sa.Column("told", sa.String(), nullable=False),
        sa.Column("fields", sa.Integer(), nullable=False),
        sa.Column("saved_at", sa.DateTime(), nullable=False),
        sa.Column("typed", sa.JSON(), nullable=False),
        sa.PrimaryKeyConstraint("member", "page", "key", name=op.f("pk_draft")),
    )
    op.create_table(
        "journal",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("act", sa.Uuid(), nullable=False),
        sa.Column("installation", sa.Uuid(), nullable=False),
        sa.Column("sequence", sa.BigInteger(), nullable=False),
        sa.Column("stamp", sa.BigInteger(), nullable=False),
        sa.Column("at", sa.DateTime(), nullable=False),
        sa.Column("model", sa.String(), nullable=False),
        sa.Column("record", sa.Uuid(), nullable=True),
        sa.Column("values", sa.JSON(none_as_null=True), nullable=True),
        sa.Column("parents", sa.JSON(none_as_null=True), nullable=True),
        sa.Column("member", sa.Uuid(), nullable=True),
        sa.Column("action", sa.String(), nullable=False),
        sa.Column("reason", sa.String(), nullable=True),
        sa.Column("previous_hash", sa.LargeBinary(), nullable=False),
        sa.Column("hash", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_journal")),
    )
    with op.batch_alter_table("journal", schema=None) as batch_op:
        batch_op.create_index("ix_journal_act", ["act"], unique=False)
        batch_op.create_index("ix_journal_model_record", ["model", "record"], unique=False)
        batch_op.create_index(
            "uq_journal_installation_sequence", ["installation", "sequence"], unique=True
        )

    op.create_table(
        "office_code",
        sa.Column("list_name", sa.Text(), nullable=True),
        sa.Column("standard", sa.Text(), nullable=True),
        sa.Column("code", sa.Text(), nullable=True),
        sa.Column("th", sa.Text(), nullable=True),
        sa.Column("en", sa.Text(), nullable=True),
        sa.Column("active", sa.Boolean(), nullable=True),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("made_at", sa.DateTime(), nullable=False),
        sa.Column("made_by", sa.Uuid(), nullable=True),
        sa.Column("changed_at", sa.DateTime(), nullable=False),
        sa.Column("changed_by", sa.Uuid(), nullable=True),
        sa.Column("removed", sa.Boolean(), nullable=False),
        sa.Column("removed_reason", sa.String(), nullable=True),
        sa.Column("blanks", sa.JSON(none_as_null=True), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_office_code")),
        sa.UniqueConstraint("code", name=op.f("uq_office_code_code")),
    )
    op.create_table(
        "person",
        sa.Column("code", sa.Text(), nullable=True),
        sa.Column("prefix", sa.Text(), nullable=True),
        sa.Column("first_name", sa.Text(), nullable=True),
        sa.Column("middle_name", sa.Text(), nullable=True),
        sa.Column("last_name", sa.Text(), nullable=True),
        sa.Column("first_name_latin", sa.Text(), nullable=True),
        sa.Column("middle_name_latin", sa.Text(), nullable=True),
        sa.Column("last_name_latin", sa.Text(), nullable=True),
        sa.Column("aliases", sa.Text(), nullable=True),
        sa.Column("father_name", sa.Text(), nullable=True),
        sa.Column("sex", sa.Text(), nullable=True),
        sa.Column("gender_identity", sa.Text(), nullable=True),
        sa.Column("birth_date", sa.Text(), nullable=True),
        sa.Column("stated_age", sa.Integer(), nullable=True),
        sa.Column("stated_age_on", sa.Date(), nullable=True),
        sa.Column("age_basis", sa.Text(), nullable=True),
        sa.Column("nationality", sa.Text(), nullable=True),
        sa.Column("ethnicity", sa.Text(), nullable=True),
        sa.Column("stateless_kind", sa.Text(), nullable=True),
        sa.Column("id_kind", sa.Text(), nullable=True),
        sa.Column("id_number", sa.Text(), nullable=True),
        sa.Column("paper_number", sa.Text(), nullable=True),
        sa.Column("passport", sa.Text(), nullable=True),
        sa.Column("languages", sa.JSON(none_as_null=True), nullable=True),
        sa.Column("interpreter_needed", sa.Boolean(), nullable=True),
        sa.Column("religion", sa.Text(), nullable=True),
        sa.Column("marital", sa.Text(), nullable=True),
        sa.Column("children", sa.Integer(), nullable=True),
        sa.Column("education", sa.Text(), nullable=True),
        sa.Column("occupation", sa.Text(), nullable=True),
        sa.Column("domicile_place", sa.Text(), nullable=True),
        sa.Column("domicile_country", sa.Text(), nullable=True),
        sa.Column("domicile_address", sa.Text(), nullable=True),
        sa.Column("contact_address", sa.Text(), nullable=True),
        sa.Column("phone", sa.Text(), nullable=True),
        sa.Column("photo", sa.Text(), nullable=True),
        sa.Column("disability", sa.JSON(none_as_null=True), nullable=True),
        sa.Column("pregnancy", sa.Text(), nullable=True),
        sa.Column("guardian", sa.Text(), nullable=True),
        sa.Column("vulnerable", sa.JSON(none_as_null=True), nullable=True),
        sa.Column("name_search", sa.String(), nullable=True),
        sa.Column("last_search", sa.String(), nullable=True),
        sa.Column("name_sort", sa.String(), nullable=True),
        sa.Column("name_masked", sa.String(), nullable=True),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("made_at", sa.DateTime(), nullable=False),
        sa.Column("made_by", sa.Uuid(), nullable=True),
        sa.Column("changed_at", sa.DateTime(), nullable=False),
        sa.Column("changed_by", sa.Uuid(), nullable=True),
        sa.Column("removed", sa.Boolean(), nullable=False),
        sa.Column("removed_reason", sa.String(), nullable=True),
        sa.Column("blanks", sa.JSON(none_as_null=True), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_person")),
        sa.UniqueConstraint("code", name=op.f("uq_person_code")),
    )
    with op.batch_alter_table("person", schema=None) as batch_op:
        batch_op.create_index("ix_person_by_birth", ["birth_date", "id"], unique=False)
        batch_op.create_index("ix_person_by_code", ["code", "id"], unique=False)
        batch_op.create_index("ix_person_by_name", ["name_sort", "id"], unique=False)
        batch_op.create_index(
            "ix_person_by_nation", ["nationality", "name_sort", "id"], unique=False
        )
        batch_op.create_index(
            "ix_person_by_nation_code", ["nationality", "code", "id"], unique=False
        )
        batch_op.create_index(batch_op.f("ix_person_id_number"), ["id_number"], unique=False)
        batch_op.create_index(batch_op.f("ix_person_last_search"), ["last_search"], unique=False)
        batch_op.create_index(batch_op.f("ix_person_name_search"), ["name_search"], unique=False)
        batch_op.create_index(batch_op.f("ix_person_passport"), ["passport"], unique=False)
        batch_op.create_index(
            "ix_person_removed", ["removed"], unique=False, sqlite_where=sa.text("removed IS 1")
        )
        batch_op.create_index(batch_op.f("ix_person_sex"), ["sex"], unique=False)

    op.create_table(
        "running_number",
        sa.Column("series", sa.String(), nullable=False),
        sa.Column("last", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("series", name=op.f("pk_running_number")),
    )
    op.create_table(
        "screening_operation",
        sa.Column("op_no", sa.Text(), nullable=True),
        sa.Column("started_at", sa.DateTime(), nullable=True),
        sa.Column("ended_at", sa.DateTime(), nullable=True),
        sa.Column("place", sa.Text(), nullable=True),
        sa.Column("place_detail", sa.Text(), nullable=True),
        sa.Column("kind", sa.Text(), nullable=True),
        sa.Column("lead_agency", sa.Text(), nullable=True),
        sa.Column("persons_total", sa.Integer(), nullable=True),
        sa.Column("mdt_members", sa.JSON(none_as_null=True), nullable=True),
        sa.Column("interpreters", sa.JSON(none_as_null=True), nullable=True),
        sa.Column("source_letter", sa.Text(), nullable=True),
        sa.Column("notes", sa.Text(), nullable=True),
        sa.Column("source_key", sa.String(), nullable=True),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("made_at", sa.DateTime(), nullable=False),
        sa.Column("made_by", sa.Uuid(), nullable=True),
        sa.Column("changed_at", sa.DateTime(), nullable=False),
        sa.Column("changed_by", sa.Uuid(), nullable=True),
        sa.Column("removed", sa.Boolean(), nullable=False),
        sa.Column("removed_reason", sa.String(), nullable=True),
        sa.Column("blanks", sa.JSON(none_as_null=True), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_screening_operation")),
        sa.UniqueConstraint("op_no", name=op.f("uq_screening_operation_op_no")),
    )
    with op.batch_alter_table("screening_operation", schema=None) as batch_op:
        batch_op.create_index("ix_screening_operation_by_start", ["started_at", "id"], unique=False)
        batch_op.create_index(
            batch_op.f("ix_screening_operation_source_key"), ["source_key"], unique=False
        )

    op.create_table(
        "store_fact",
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("value", sa.JSON(), nullable=False),
        sa.PrimaryKeyConstraint("name", name=op.f("pk_store_fact")),
    )
    op.create_table(
        "apart",
        sa.Column("person", sa.Uuid(), nullable=True),
        sa.Column("other", sa.Uuid(), nullable=True),
        sa.Column("reason", sa.Text(), nullable=True),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("made_at", sa.DateTime(), nullable=False),
        sa.Column("made_by", sa.Uuid(), nullable=True),
        sa.Column("changed_at", sa.DateTime(), nullable=False),
        sa.Column("changed_by", sa.Uuid(), nullable=True),
        sa.Column("removed", sa.Boolean(), nullable=False),
        sa.Column("removed_reason", sa.String(), nullable=True),
        sa.Column("blanks", sa.JSON(none_as_null=True), nullable=True),
        sa.ForeignKeyConstraint(["other"], ["person.id"], name=op.f("fk_apart_other_person")),
        sa.ForeignKeyConstraint(["person"], ["person.id"], name=op.f("fk_apart_person_person")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_apart")),
    )
    with op.batch_alter_table("apart", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_apart_other"), ["other"], unique=False)
        batch_op.create_index(batch_op.f("ix_apart_person"), ["person"], unique=False)

    op.create_table(
        "held_row",
        sa.Column("operation", sa.Uuid(), nullable=True),
        sa.Column("file", sa.Text(), nullable=True),
        sa.Column("sheet", sa.Text(), nullable=True),
        sa.Column("row", sa.Integer(), nullable=True),
        sa.Column("cells", sa.JSON(none_as_null=True), nullable=True),
        sa.Column("problems_found", sa.JSON(none_as_null=True), nullable=True),
        sa.Column("state", sa.Text(), nullable=True),
        sa.Column("source_key", sa.Text(), nullable=True),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("made_at", sa.DateTime(), nullable=False),
        sa.Column("made_by", sa.Uuid(), nullable=True),
        sa.Column("changed_at", sa.DateTime(), nullable=False),
        sa.Column("changed_by", sa.Uuid(), nullable=True),
        sa.Column("removed", sa.Boolean(), nullable=False),
        sa.Column("removed_reason", sa.String(), nullable=True),
        sa.Column("blanks", sa.JSON(none_as_null=True), nullable=True),
        sa.ForeignKeyConstraint(
            ["operation"],
            ["screening_operation.id"],
            name=op.f("fk_held_row_operation_screening_operation"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_held_row")),
    )
    with op.batch_alter_table("held_row", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_held_row_operation"), ["operation"], unique=False)
        batch_op.create_index(batch_op.f("ix_held_row_source_key"), ["source_key"], unique=False)

    op.create_table(
        "member",
        sa.Column("username", sa.Text(), nullable=True),
        sa.Column("full_name", sa.Text(), nullable=True),
        sa.Column("position", sa.Text(), nullable=True),
        sa.Column("agency", sa.Text(), nullable=True),
        sa.Column("centre", sa.Uuid(), nullable=True),
        sa.Column("role", sa.JSON(none_as_null=True), nullable=True),
        sa.Column("can_see_identity", sa.Boolean(), nullable=True),
        sa.Column("competent_official_card_no", sa.Text(), nullable=True),
        sa.Column("card_expiry", sa.Date(), nullable=True),
        sa.Column("active", sa.Boolean(), nullable=True),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("made_at", sa.DateTime(), nullable=False),
        sa.Column("made_by", sa.Uuid(), nullable=True),
        sa.Column("changed_at", sa.DateTime(), nullable=False),
        sa.Column("changed_by", sa.Uuid(), nullable=True),
        sa.Column("removed", sa.Boolean(), nullable=False),
        sa.Column("removed_reason", sa.String(), nullable=True),
        sa.Column("blanks", sa.JSON(none_as_null=True), nullable=True),
        sa.ForeignKeyConstraint(["centre"], ["centre.id"], name=op.f("fk_member_centre_centre")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_member")),
        sa.UniqueConstraint("username", name=op.f("uq_member_username")),
    )
    with op.batch_alter_table("member", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_member_centre"), ["centre"], unique=False)

    op.create_table(
        "person_key",
        sa.Column("person", sa.Uuid(), nullable=False),
        sa.Column("key", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(
            ["person"], ["person.id"], name=op.f("fk_person_key_person_person")
        ),
        sa.PrimaryKeyConstraint("person", "key", name=op.f("pk_person_key")),
    )
    with op.batch_alter_table("person_key", schema=None) as batch_op:
        batch_op.create_index("ix_person_key_key", ["key"], unique=False)

    op.create_table(
        "case",
        sa.Column("case_no", sa.Text(), nullable=True),
        sa.Column("case_title", sa.Text(), nullable=True),
        sa.Column("opened_at", sa.Date(), nullable=True),
        sa.Column("source_report", sa.Uuid(), nullable=True),
        sa.Column("centre", sa.Uuid(), nullable=True),
        sa.Column("status", sa.Text(), nullable=True),
        sa.Column("case_officer", sa.Uuid(), nullable=True),
        sa.Column("confidentiality", sa.Text(), nullable=True),
        sa.Column("main_form", sa.Text(), nullable=True),
        sa.Column("other_forms", sa.JSON(none_as_null=True), nullable=True),
        sa.Column("legal_basis", sa.JSON(none_as_null=True), nullable=True),
        sa.Column("flow", sa.Text(), nullable=True),
        sa.Column("exploitation_places", sa.JSON(none_as_null=True), nullable=True),
        sa.Column("online_flag", sa.Boolean(), nullable=True),
        sa.Column("platform", sa.Text(), nullable=True),
        sa.Column("scam_compound_flag", sa.Boolean(), nullable=True),
        sa.Column("route", sa.JSON(none_as_null=True), nullable=True),
        sa.Column("border_point", sa.Text(), nullable=True),
        sa.Column("place", sa.Text(), nullable=True),
        sa.Column("incident_from", sa.Text(), nullable=True),
        sa.Column("incident_to", sa.Text(), nullable=True),
        sa.Column("accepted_on", sa.Date(), nullable=True),
        sa.Column("criminal_case_no", sa.Text(), nullable=True),
        sa.Column("arrest_date", sa.Date(), nullable=True),
        sa.Column("responsible_station", sa.Text(), nullable=True),
        sa.Column("closed_at", sa.Date(), nullable=True),
        sa.Column("close_reason", sa.Text(), nullable=True),
        sa.Column("linked_cases", sa.Text(), nullable=True),
        sa.Column("notes", sa.Text(), nullable=True),
        sa.Column("search", sa.String(), nullable=True),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("made_at", sa.DateTime(), nullable=False),
        sa.Column("made_by", sa.Uuid(), nullable=True),
        sa.Column("changed_at", sa.DateTime(), nullable=False),
        sa.Column("changed_by", sa.Uuid(), nullable=True),
        sa.Column("removed", sa.Boolean(), nullable=False),
        sa.Column("removed_reason", sa.String(), nullable=True),
        sa.Column("blanks", sa.JSON(none_as_null=True), nullable=True),
        sa.ForeignKeyConstraint(
            ["case_officer"], ["member.id"], name=op.f("fk_case_case_officer_member")
        ),
        sa.ForeignKeyConstraint(["centre"], ["centre.id"], name=op.f("fk_case_centre_centre")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_case")),
        sa.UniqueConstraint("case_no", name=op.f("uq_case_case_no")),
    )
    with op.batch_alter_table("case", schema=None) as batch_op:
        batch_op.create_index("ix_case_by_counting", ["accepted_on", "opened_at"], unique=False)
        batch_op.create_index("ix_case_by_form", ["main_form", "id"], unique=False)
        batch_op.create_index("ix_case_by_opened", ["opened_at", "id"], unique=False)
        batch_op.create_index("ix_case_by_place", ["place", "id"], unique=False)
        batch_op.create_index("ix_case_by_status", ["status", "id"], unique=False)
        batch_op.create_index(batch_op.f("ix_case_case_officer"), ["case_officer"], unique=False)
        batch_op.create_index(batch_op.f("ix_case_centre"), ["centre"], unique=False)
        batch_op.create_index(batch_op.f("ix_case_source_report"), ["source_report"], unique=False)

    op.create_table(
        "involvement",
        sa.Column("code", sa.Text(), nullable=True),
        sa.Column("case", sa.Uuid(), nullable=True),
        sa.Column("person", sa.Uuid(), nullable=True),
        sa.Column("role", sa.Text(), nullable=True),
        sa.Column("since", sa.Date(), nullable=True),
        sa.Column("until", sa.Date(), nullable=True),
        sa.Column("official", sa.Boolean(), nullable=True),
        sa.Column("part", sa.JSON(none_as_null=True), nullable=True),
        sa.Column("note", sa.Text(), nullable=True),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("made_at", sa.DateTime(), nullable=False),
        sa.Column("made_by", sa.Uuid(), nullable=True),
        sa.Column("changed_at", sa.DateTime(), nullable=False),
        sa.Column("changed_by", sa.Uuid(), nullable=True),
        sa.Column("removed", sa.Boolean(), nullable=False),
        sa.Column("removed_reason", sa.String(), nullable=True),
        sa.Column("blanks", sa.JSON(none_as_null=True), nullable=True),
        sa.ForeignKeyConstraint(["case"], ["case.id"], name=op.f("fk_involvement_case_case")),
        sa.ForeignKeyConstraint(
            ["person"], ["person.id"], name=op.f("fk_involvement_person_person")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_involvement")),
        sa.UniqueConstraint("code", name=op.f("uq_involvement_code")),
    )
    with op.batch_alter_table("involvement", schema=None) as batch_op:
        batch_op.create_index("ix_involvement_by_role", ["role", "since"], unique=False)
        batch_op.create_index(batch_op.f("ix_involvement_case"), ["case"], unique=False)
        batch_op.create_index(batch_op.f("ix_involvement_person"), ["person"], unique=False)

    op.create_table(
        "report",
        sa.Column("report_no", sa.Text(), nullable=True),
        sa.Column("received_at", sa.DateTime(), nullable=True),
        sa.Column("channel", sa.Text(), nullable=True),
        sa.Column("reporter_kind", sa.Text(), nullable=True),
        sa.Column("anonymous", sa.Boolean(), nullable=True),
        sa.Column("reporter_name", sa.Text(), nullable=True),
        sa.Column("phone", sa.Text(), nullable=True),
        sa.Column("mailbox_id", sa.Text(), nullable=True),
        sa.Column("box_opened_at", sa.DateTime(), nullable=True),
        sa.Column("volunteer", sa.Text(), nullable=True),
        sa.Column("place", sa.Text(), nullable=True),
        sa.Column("place_detail", sa.Text(), nullable=True),
        sa.Column("latitude", sa.Text(), nullable=True),
        sa.Column("longitude", sa.Text(), nullable=True),
        sa.Column("business_name", sa.Text(), nullable=True),
        sa.Column("business_kind", sa.Text(), nullable=True),
        sa.Column("suspected_forms", sa.JSON(none_as_null=True), nullable=True),
        sa.Column("victims_estimated_m", sa.Integer(), nullable=True),
        sa.Column("victims_estimated_f", sa.Integer(), nullable=True),
        sa.Column("victims_estimated_child", sa.Integer(), nullable=True),
        sa.Column("urgency", sa.Text(), nullable=True),
        sa.Column("summary", sa.Text(), nullable=True),
        sa.Column("first_response_at", sa.DateTime(), nullable=True),
        sa.Column("first_response_by", sa.Text(), nullable=True),
        sa.Column("fact_finding_no", sa.Text(), nullable=True),
        sa.Column("fact_finding_date", sa.Date(), nullable=True),
        sa.Column("result", sa.Text(), nullable=True),
        sa.Column("forwarded_to", sa.Uuid(), nullable=True),
        sa.Column("forwarded_on", sa.Date(), nullable=True),
        sa.Column("forward_letter", sa.Text(), nullable=True),
        sa.Column("closed_on", sa.Date(), nullable=True),
        sa.Column("case", sa.Uuid(), nullable=True),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("made_at", sa.DateTime(), nullable=False),
        sa.Column("made_by", sa.Uuid(), nullable=True),
        sa.Column("changed_at", sa.DateTime(), nullable=False),
        sa.Column("changed_by", sa.Uuid(), nullable=True),
        sa.Column("removed", sa.Boolean(), nullable=False),
        sa.Column("removed_reason", sa.String(), nullable=True),
        sa.Column("blanks", sa.JSON(none_as_null=True), nullable=True),
        sa.ForeignKeyConstraint(["case"], ["case.id"], name=op.f("fk_report_case_case")),
        sa.ForeignKeyConstraint(
            ["forwarded_to"], ["agency.id"], name=op.f("fk_report_forwarded_to_agency")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_report")),
        sa.UniqueConstraint("report_no", name=op.f("uq_report_report_no")),
    )
    with op.batch_alter_table("report", schema=None) as batch_op:
        batch_op.create_index("ix_report_by_number", ["report_no", "id"], unique=False)
        batch_op.create_index("ix_report_by_received", ["received_at", "id"], unique=False)
        batch_op.create_index(batch_op.f("ix_report_case"), ["case"], unique=False)
        batch_op.create_index(batch_op.f("ix_report_forwarded_to"), ["forwarded_to"], unique=False)

    op.create_table(
        "screening",
        sa.Column("screening_no", sa.Text(), nullable=True),
        sa.Column("operation", sa.Uuid(), nullable=True),
        sa.Column("person", sa.Uuid(), nullable=True),
        sa.Column("case", sa.Uuid(), nullable=True),
        sa.Column("interviewer", sa.Text(), nullable=True),
        sa.Column("mdt_members", sa.JSON(none_as_null=True), nullable=True),
        sa.Column("interpreter", sa.Text(), nullable=True),
        sa.Column("interpreter_language", sa.Text(), nullable=True),
        sa.Column("place", sa.Text(), nullable=True),
        sa.Column("received_on", sa.Date(), nullable=True),
        sa.Column("start_at", sa.DateTime(), nullable=True),
        sa.Column("end_at", sa.DateTime(), nullable=True),
        sa.Column("explained", sa.JSON(none_as_null=True), nullable=True),
        sa.Column("consent", sa.Text(), nullable=True),
        sa.Column("guardian_present", sa.Text(), nullable=True),
        sa.Column("recruiter", sa.Text(), nullable=True),
        sa.Column("recruiter_relation", sa.Text(), nullable=True),
        sa.Column("recruit_channel", sa.Text(), nullable=True),
        sa.Column("promised", sa.Text(), nullable=True),
        sa.Column("real_conditions", sa.Text(), nullable=True),
        sa.Column("route", sa.JSON(none_as_null=True), nullable=True),
        sa.Column("border_point", sa.Text(), nullable=True),
        sa.Column("travel_documents", sa.Text(), nullable=True),
        sa.Column("travel_cost", sa.BigInteger(), nullable=True),
        sa.Column("debt", sa.BigInteger(), nullable=True),
        sa.Column("acts", sa.JSON(none_as_null=True), nullable=True),
        sa.Column("means", sa.JSON(none_as_null=True), nullable=True),
        sa.Column("forms", sa.JSON(none_as_null=True), nullable=True),
        sa.Column("sector", sa.Text(), nullable=True),
        sa.Column("venue", sa.Text(), nullable=True),
        sa.Column("hours_per_day", sa.Text(), nullable=True),
        sa.Column("days_per_week", sa.Integer(), nullable=True),
        sa.Column("pay_agreed", sa.BigInteger(), nullable=True),
        sa.Column("pay_received", sa.BigInteger(), nullable=True),
        sa.Column("control", sa.JSON(none_as_null=True), nullable=True),
        sa.Column("quota", sa.Text(), nullable=True),
        sa.Column("exploitation_from", sa.Date(), nullable=True),
        sa.Column("duration_months", sa.Integer(), nullable=True),
        sa.Column("fl_means", sa.JSON(none_as_null=True), nullable=True),
        sa.Column("unable_to_resist", sa.Boolean(), nullable=True),
        sa.Column("injuries", sa.JSON(none_as_null=True), nullable=True),
        sa.Column("urgent_need", sa.Text(), nullable=True),
        sa.Column("pregnancy", sa.Text(), nullable=True),
        sa.Column("two_q", sa.Integer(), nullable=True),
        sa.Column("nine_q", sa.Integer(), nullable=True),
        sa.Column("family_threat", sa.Text(), nullable=True),
        sa.Column("age_evidence", sa.Text(), nullable=True),
        sa.Column("child_guardian", sa.Text(), nullable=True),
        sa.Column("best_interest", sa.Text(), nullable=True),
        sa.Column("result", sa.Text(), nullable=True),
        sa.Column("legal_basis", sa.JSON(none_as_null=True), nullable=True),
        sa.Column("reasons", sa.Text(), nullable=True),
        sa.Column("opinions", sa.JSON(none_as_null=True), nullable=True),
        sa.Column("decided_at", sa.DateTime(), nullable=True),
        sa.Column("decided_by", sa.Text(), nullable=True),
        sa.Column("disposition", sa.Text(), nullable=True),
        sa.Column("receiving_agency", sa.Text(), nullable=True),
        sa.Column("letter_no", sa.Text(), nullable=True),
        sa.Column("reflection_start", sa.Date(), nullable=True),
        sa.Column("note", sa.Text(), nullable=True),
        sa.Column("source_key", sa.String(), nullable=True),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("made_at", sa.DateTime(), nullable=False),
        sa.Column("made_by", sa.Uuid(), nullable=True),
        sa.Column("changed_at", sa.DateTime(), nullable=False),
        sa.Column("changed_by", sa.Uuid(), nullable=True),
        sa.Column("removed", sa.Boolean(), nullable=False),
        sa.Column("removed_reason", sa.String(), nullable=True),
        sa.Column("blanks", sa.JSON(none_as_null=True), nullable=True),
        sa.ForeignKeyConstraint(["case"], ["case.id"], name=op.f("fk_screening_case_case")),
        sa.ForeignKeyConstraint(
            ["operation"],
            ["screening_operation.id"],
            name=op.f("fk_screening_operation_screening_operation"),
        ),
        sa.ForeignKeyConstraint(["person"], ["person.id"], name=op.f("fk_screening_person_person")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_screening")),
        sa.UniqueConstraint("screening_no", name=op.f("uq_screening_screening_no")),
    )
    with op.batch_alter_table("screening", schema=None) as batch_op:
        batch_op.create_index("ix_screening_by_number", ["screening_no", "id"], unique=False)
        batch_op.create_index("ix_screening_by_result", ["result", "start_at", "id"], unique=False)
        batch_op.create_index("ix_screening_by_start", ["start_at", "id"], unique=False)
        batch_op.create_index(batch_op.f("ix_screening_case"), ["case"], unique=False)
        batch_op.create_index(batch_op.f("ix_screening_operation"), ["operation"], unique=False)
        batch_op.create_index(batch_op.f("ix_screening_person"), ["person"], unique=False)
        batch_op.create_index(batch_op.f("ix_screening_result"), ["result"], unique=False)
        batch_op.create_index(batch_op.f("ix_screening_source_key"), ["source_key"], unique=False)

    op.create_table(
        "victim",
        sa.Column("victim_no", sa.Text(), nullable=True),
        sa.Column("person", sa.Uuid(), nullable=True),
        sa.Column("case", sa.Uuid(), nullable=True),
        sa.Column("status", sa.Text(), nullable=True),
        sa.Column("law", sa.Text(), nullable=True),
        sa.Column("identified_at", sa.Date(), nullable=True),
        sa.Column("identified_by", sa.Text(), nullable=True),
        sa.Column("forms", sa.JSON(none_as_null=True), nullable=True),
        sa.Column("age_at_identification", sa.Integer(), nullable=True),
        sa.Column("age_basis", sa.Text(), nullable=True),
        sa.Column("age_band", sa.Text(), nullable=True),
        sa.Column("relation_to_recruiter", sa.Text(), nullable=True),
        sa.Column("recruitment_method", sa.Text(), nullable=True),
        sa.Column("accepted_protection", sa.Text(), nullable=True),
        sa.Column("accepted_on", sa.Date(), nullable=True),
        sa.Column("accepted_form_no", sa.Text(), nullable=True),
        sa.Column("rights_s33_on", sa.Date(), nullable=True),
        sa.Column("rights_s34_on", sa.Date(), nullable=True),
        sa.Column("rights_s34_by", sa.Text(), nullable=True),
        sa.Column("will_cooperate", sa.Text(), nullable=True),
        sa.Column("place_of_help", sa.Text(), nullable=True),
        sa.Column("shelter", sa.Text(), nullable=True),
        sa.Column("admitted_at", sa.Date(), nullable=True),
        sa.Column("left_at", sa.Date(), nullable=True),
        sa.Column("leave_reason", sa.Text(), nullable=True),
        sa.Column("reflection_start", sa.Date(), nullable=True),
        sa.Column("reflection_end", sa.Date(), nullable=True),
        sa.Column("case_manager", sa.Uuid(), nullable=True),
        sa.Column("safety_plan", sa.Text(), nullable=True),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("made_at", sa.DateTime(), nullable=False),
        sa.Column("made_by", sa.Uuid(), nullable=True),
        sa.Column("changed_at", sa.DateTime(), nullable=False),
        sa.Column("changed_by", sa.Uuid(), nullable=True),
        sa.Column("removed", sa.Boolean(), nullable=False),
        sa.Column("removed_reason", sa.String(), nullable=True),
        sa.Column("blanks", sa.JSON(none_as_null=True), nullable=True),
        sa.ForeignKeyConstraint(["case"], ["case.id"], name=op.f("fk_victim_case_case")),
        sa.ForeignKeyConstraint(
            ["case_manager"], ["member.id"], name=op.f("fk_victim_case_manager_member")
        ),
        sa.ForeignKeyConstraint(["person"], ["person.id"], name=op.f("fk_victim_person_person")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_victim")),
        sa.UniqueConstraint("victim_no", name=op.f("uq_victim_victim_no")),
    )
    with op.batch_alter_table("victim", schema=None) as batch_op:
        batch_op.create_index("ix_victim_by_identified", ["identified_at", "id"], unique=False)
        batch_op.create_index("ix_victim_by_number", ["victim_no", "id"], unique=False)
        batch_op.create_index("ix_victim_by_person", ["person"], unique=False)
        batch_op.create_index(batch_op.f("ix_victim_case"), ["case"], unique=False)
        batch_op.create_index(batch_op.f("ix_victim_case_manager"), ["case_manager"], unique=False)
        batch_op.create_index(
            batch_op.f("ix_victim_identified_at"), ["identified_at"], unique=False
        )
        batch_op.create_index(batch_op.f("ix_victim_person"), ["person"], unique=False)
        batch_op.create_index(
            "uq_victim_case_person",
            ["case", "person"],
            unique=True,
            sqlite_where=sa.text("removed = 0"),
            postgresql_where=sa.text("NOT removed"),
        )

    op.create_table(
        "assistance",
        sa.Column("victim", sa.Uuid(), nullable=True),
        sa.Column("kind", sa.Text(), nullable=True),
        sa.Column("provider", sa.Text(), nullable=True),
        sa.Column("start", sa.Date(), nullable=True),
        sa.Column("end", sa.Date(), nullable=True),
        sa.Column("quantity", sa.Text(), nullable=True),
        sa.Column("unit", sa.Text(), nullable=True),
        sa.Column("cost", sa.BigInteger(), nullable=True),
        sa.Column("funding", sa.Text(), nullable=True),
        sa.Column("result", sa.Text(), nullable=True),
        sa.Column("consent", sa.Text(), nullable=True),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("made_at", sa.DateTime(), nullable=False),
        sa.Column("made_by", sa.Uuid(), nullable=True),
        sa.Column("changed_at", sa.DateTime(), nullable=False),
        sa.Column("changed_by", sa.Uuid(), nullable=True),
        sa.Column("removed", sa.Boolean(), nullable=False),
        sa.Column("removed_reason", sa.String(), nullable=True),
        sa.Column("blanks", sa.JSON(none_as_null=True), nullable=True),
        sa.ForeignKeyConstraint(
            ["victim"], ["victim.id"], name=op.f("fk_assistance_victim_victim")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_assistance")),
    )
    with op.batch_alter_table("assistance", schema=None) as batch_op:
        batch_op.create_index("ix_assistance_by_start", ["start", "id"], unique=False)
        batch_op.create_index(batch_op.f("ix_assistance_victim"), ["victim"], unique=False)
    _search_index()
    _never_changed()


def _search_index() -> None:
    """Any part of a name of three characters or more; kept by triggers, encrypted with the rest."""
    if op.get_bind().dialect.name != "sqlite":
        return
    op.execute(
        "CREATE VIRTUAL TABLE person_text USING fts5(name_search, content='person',"
        " content_rowid='rowid', tokenize='trigram')"
    )
    into = "INSERT INTO person_text(rowid, name_search) VALUES (new.rowid, new.name_search);"
    out = (
        "INSERT INTO person_text(person_text, rowid, name_search)"
        " VALUES ('delete', old.rowid, old.name_search);"
    )
    op.execute(f"CREATE TRIGGER person_text_in AFTER INSERT ON person BEGIN {into} END")
    op.execute(
        f"CREATE TRIGGER person_text_new AFTER UPDATE OF name_search ON person BEGIN {out} {into} END"
    )
    op.execute(f"CREATE TRIGGER person_text_out AFTER DELETE ON person BEGIN {out} END")


def _never_changed() -> None:
    """The journal is only ever added to."""
    if op.get_bind().dialect.name != "sqlite":
        return
    for act in ("UPDATE", "DELETE"):
        op.execute(
            f"CREATE TRIGGER journal_no_{act.lower()} BEFORE {act} ON journal"
            " BEGIN SELECT RAISE(ABORT, 'the journal is only ever added to'); END"
        )
