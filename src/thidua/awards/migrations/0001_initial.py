
import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('councils', '0001_initial'),
        ('cycles', '0001_initial'),
        ('files', '0001_initial'),
        ('nominations', '0001_initial'),
        ('organisations', '0001_initial'),
    ]

    operations = [
        migrations.CreateModel(
            name='Decision',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('code', models.CharField(max_length=64, verbose_name='danh hiệu, hình thức')),
                ('subject', models.CharField(max_length=300, verbose_name='trích yếu')),
                ('achievement', models.CharField(max_length=300, verbose_name='thành tích chung')),
                ('field', models.CharField(blank=True, max_length=24, verbose_name='lĩnh vực')),
                ('state', models.CharField(choices=[('du_thao', 'Dự thảo'), ('cho_ky', 'Chờ ký'), ('da_ban_hanh', 'Đã ban hành'), ('da_bo', 'Đã bỏ dự thảo')], default='du_thao', max_length=16, verbose_name='trạng thái')),
                ('numbered_by', models.CharField(choices=[('day_so_rieng', 'Dãy số của hệ thống'), ('van_thu', 'Số do văn thư cấp')], default='day_so_rieng', max_length=16, verbose_name='cách lấy số')),
                ('number', models.PositiveIntegerField(blank=True, null=True, verbose_name='số')),
                ('number_year', models.PositiveSmallIntegerField(blank=True, null=True, verbose_name='năm của dãy số')),
                ('symbol', models.CharField(default='QĐ-UBND', max_length=40, verbose_name='ký hiệu')),
                ('signed_on', models.DateField(blank=True, null=True, verbose_name='ngày ký')),
                ('signer_account_id', models.BigIntegerField(blank=True, null=True, verbose_name='tài khoản người ký')),
                ('signer_name', models.CharField(blank=True, max_length=160, verbose_name='người ký')),
                ('signer_title', models.CharField(blank=True, max_length=160, verbose_name='chức vụ người ký')),
                ('signer_capacity', models.JSONField(blank=True, default=list, verbose_name='quyền hạn người ký')),
                ('preparer_account_ids', models.JSONField(blank=True, default=list, verbose_name='tài khoản đã soạn')),
                ('prepared_by_name', models.CharField(blank=True, max_length=160, verbose_name='người soạn')),
                ('sent_at', models.DateTimeField(blank=True, null=True, verbose_name='trình ký lúc')),
                ('return_reason', models.CharField(blank=True, max_length=500, verbose_name='lý do trả lại')),
                ('issued_at', models.DateTimeField(blank=True, null=True, verbose_name='ban hành lúc')),
                ('base_salary_vnd', models.PositiveIntegerField(blank=True, null=True, verbose_name='lương cơ sở')),
                ('rounding', models.CharField(blank=True, max_length=16, verbose_name='cách làm tròn')),
                ('legal_basis', models.JSONField(blank=True, default=list, verbose_name='căn cứ đã áp dụng')),
                ('lawbook_edition', models.CharField(blank=True, max_length=64, verbose_name='bản bộ quy định')),
                ('version', models.PositiveIntegerField(default=1)),
                ('once_key', models.UUIDField(blank=True, null=True, unique=True, verbose_name='khóa gửi một lần')),
                ('is_from_paper', models.BooleanField(default=False, verbose_name='ghi lại từ quyết định giấy')),
                ('is_illustrative', models.BooleanField(default=False, verbose_name='minh họa')),
                ('cycle', models.ForeignKey(on_delete=django.db.models.deletion.RESTRICT, related_name='decisions', to='cycles.cycle')),
                ('nominations', models.ManyToManyField(related_name='decisions', to='nominations.nomination')),
                ('session', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.RESTRICT, related_name='decisions', to='councils.session')),
                ('signer', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.RESTRICT, related_name='signed_decisions', to='organisations.person')),
                ('unit', models.ForeignKey(on_delete=django.db.models.deletion.RESTRICT, related_name='decisions', to='organisations.unit')),
            ],
            options={
                'verbose_name': 'quyết định',
                'verbose_name_plural': 'quyết định',
            },
        ),
        migrations.CreateModel(
            name='Award',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('position', models.PositiveSmallIntegerField(verbose_name='thứ tự')),
                ('code', models.CharField(db_index=True, max_length=64, verbose_name='danh hiệu, hình thức')),
                ('title_year', models.PositiveSmallIntegerField(db_index=True, verbose_name='năm thành tích')),
                ('occasion', models.CharField(max_length=16, verbose_name='loại khen thưởng')),
                ('field', models.CharField(blank=True, max_length=24, verbose_name='lĩnh vực')),
                ('recipient_kind', models.CharField(max_length=16, verbose_name='loại đối tượng')),
                ('honorific', models.CharField(blank=True, max_length=8, verbose_name='xưng hô in')),
                ('name', models.CharField(max_length=200, verbose_name='tên in')),
                ('folded_name', models.CharField(db_index=True, max_length=200)),
                ('position_text', models.CharField(blank=True, max_length=300, verbose_name='chức vụ, đơn vị in')),
                ('votes', models.CharField(blank=True, max_length=16, verbose_name='phiếu đồng ý')),
                ('achievement', models.CharField(max_length=500, verbose_name='thành tích in')),
                ('multiple', models.CharField(blank=True, max_length=8, verbose_name='hệ số')),
                ('reward_vnd', models.PositiveIntegerField(blank=True, null=True, verbose_name='tiền thưởng')),
                ('legal_basis', models.JSONField(blank=True, default=list, verbose_name='căn cứ')),
                ('register_number', models.PositiveIntegerField(verbose_name='số vào sổ')),
                ('register_year', models.PositiveSmallIntegerField(verbose_name='năm của sổ')),
                ('signed_on', models.DateField(db_index=True, verbose_name='ngày ký')),
                ('verify_code', models.CharField(max_length=16, unique=True, verbose_name='mã kiểm tra')),
                ('revoked_at', models.DateTimeField(blank=True, null=True, verbose_name='hủy lúc')),
                ('revoked_by_decision', models.CharField(blank=True, max_length=100, verbose_name='quyết định hủy')),
                ('revoked_ground', models.CharField(blank=True, choices=[('gian_doi', 'Gian dối trong kê khai thành tích'), ('giay_to_gia', 'Cung cấp thông tin sai sự thật, làm giả hồ sơ, giấy tờ'), ('tham_dinh_sai', 'Thẩm định, xét, đề nghị khen thưởng trái pháp luật'), ('vi_pham', 'Kết luận có vi phạm trong thời gian tính thành tích')], max_length=16, verbose_name='lý do hủy')),
                ('is_illustrative', models.BooleanField(default=False, verbose_name='minh họa')),
                ('nomination', models.OneToOneField(blank=True, null=True, on_delete=django.db.models.deletion.RESTRICT, related_name='award', to='nominations.nomination')),
                ('recipient', models.ForeignKey(on_delete=django.db.models.deletion.RESTRICT, related_name='awards', to='organisations.recipient')),
                ('unit', models.ForeignKey(on_delete=django.db.models.deletion.RESTRICT, related_name='awards', to='organisations.unit')),
                ('decision', models.ForeignKey(on_delete=django.db.models.deletion.RESTRICT, related_name='awards', to='awards.decision')),
            ],
            options={
                'verbose_name': 'khen thưởng',
                'verbose_name_plural': 'khen thưởng',
            },
        ),
        migrations.CreateModel(
            name='NumberSeries',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('kind', models.CharField(choices=[('QD', 'Số quyết định'), ('SO_KHEN', 'Số vào sổ khen thưởng')], max_length=16, verbose_name='dãy số')),
                ('year', models.PositiveSmallIntegerField(verbose_name='năm')),
                ('last', models.PositiveIntegerField(default=0, verbose_name='số cuối')),
                ('unit', models.ForeignKey(on_delete=django.db.models.deletion.RESTRICT, related_name='number_series', to='organisations.unit')),
            ],
            options={
                'verbose_name': 'dãy số',
                'verbose_name_plural': 'dãy số',
            },
        ),
        migrations.CreateModel(
            name='OwedPaper',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('kind', models.CharField(max_length=40, verbose_name='loại')),
                ('format', models.CharField(max_length=8, verbose_name='dạng')),
                ('part', models.PositiveSmallIntegerField(default=1, verbose_name='phần')),
                ('state', models.CharField(choices=[('cho_in', 'Đang in'), ('da_in', 'Đã in'), ('loi', 'Chưa in được')], default='cho_in', max_length=16, verbose_name='trạng thái')),
                ('owed_at', models.DateTimeField(verbose_name='nợ từ')),
                ('printed_at', models.DateTimeField(blank=True, null=True, verbose_name='in lúc')),
                ('attempt_count', models.PositiveSmallIntegerField(default=0, verbose_name='số lần thử')),
                ('failure', models.CharField(blank=True, max_length=300, verbose_name='lý do chưa in được')),
                ('decision', models.ForeignKey(on_delete=django.db.models.deletion.RESTRICT, related_name='owed_papers', to='awards.decision')),
                ('file', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.RESTRICT, related_name='owed_papers', to='files.storedfile')),
            ],
            options={
                'verbose_name': 'văn bản phải in',
                'verbose_name_plural': 'văn bản phải in',
            },
        ),
        migrations.AddConstraint(
            model_name='decision',
            constraint=models.UniqueConstraint(fields=('unit', 'symbol', 'number_year', 'number'), name='decision_number_once', violation_error_message='Số này đã cấp cho một quyết định khác trong năm.'),
        ),
        migrations.AddConstraint(
            model_name='decision',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('issued_at__isnull', False), ('number__isnull', False), ('number_year__isnull', False), ('signed_on__isnull', False), ('state', 'da_ban_hanh')), models.Q(models.Q(('state', 'da_ban_hanh'), _negated=True), ('issued_at__isnull', True)), _connector='OR'), name='decision_issued_is_whole'),
        ),
        migrations.AddIndex(
            model_name='award',
            index=models.Index(fields=['unit', '-signed_on', '-id'], name='award_unit_signed'),
        ),
        migrations.AddIndex(
            model_name='award',
            index=models.Index(models.F('unit'), models.F('folded_name'), name='award_unit_folded'),
        ),
        migrations.AddIndex(
            model_name='award',
            index=models.Index(fields=['unit', 'code'], name='award_unit_code'),
        ),
        migrations.AddIndex(
            model_name='award',
            index=models.Index(fields=['unit', 'title_year'], name='award_unit_title_year'),
        ),
        migrations.AddConstraint(
            model_name='award',
            constraint=models.UniqueConstraint(fields=('unit', 'register_year', 'register_number'), name='register_number_once'),
        ),
        migrations.AddConstraint(
            model_name='award',
            constraint=models.UniqueConstraint(fields=('decision', 'position'), name='award_position_once'),
        ),
        migrations.AddConstraint(
            model_name='award',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('revoked_at__isnull', True), ('revoked_ground', '')), models.Q(('revoked_at__isnull', False), models.Q(('revoked_ground', ''), _negated=True)), _connector='OR'), name='award_revoked_has_ground'),
        ),
        migrations.AddConstraint(
            model_name='numberseries',
            constraint=models.UniqueConstraint(fields=('unit', 'kind', 'year'), name='series_once'),
        ),
        migrations.AddConstraint(
            model_name='owedpaper',
            constraint=models.UniqueConstraint(fields=('decision', 'kind', 'format'), name='owed_paper_once'),
        ),
        migrations.AddConstraint(
            model_name='owedpaper',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('file__isnull', False), ('printed_at__isnull', False), ('state', 'da_in')), models.Q(('state', 'da_in'), _negated=True), _connector='OR'), name='owed_paper_printed_has_file'),
        ),
    ]
