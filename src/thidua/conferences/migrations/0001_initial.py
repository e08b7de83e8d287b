
import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('awards', '0001_initial'),
        ('cycles', '0001_initial'),
        ('files', '0001_initial'),
        ('organisations', '0001_initial'),
        ('pledges', '0001_initial'),
    ]

    operations = [
        migrations.CreateModel(
            name='Conference',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('name', models.CharField(max_length=300, verbose_name='tên')),
                ('held_on', models.DateField(verbose_name='ngày')),
                ('day_part', models.CharField(choices=[('sang', 'Sáng'), ('chieu', 'Chiều'), ('toi', 'Tối')], max_length=8, verbose_name='buổi')),
                ('begins_at', models.TimeField(blank=True, null=True, verbose_name='giờ họp')),
                ('place', models.CharField(blank=True, max_length=200, verbose_name='nơi tổ chức')),
                ('presider_text', models.CharField(blank=True, max_length=200, verbose_name='người chủ trì')),
                ('state', models.CharField(choices=[('du_kien', 'Đã lên lịch'), ('da_to_chuc', 'Đã tổ chức')], default='du_kien', max_length=16, verbose_name='trạng thái')),
                ('report_adopted_on', models.DateField(blank=True, null=True, verbose_name='báo cáo được thông qua ngày')),
                ('report_changes', models.TextField(blank=True, verbose_name='sửa đổi khi thông qua')),
                ('version', models.PositiveIntegerField(default=1)),
                ('once_key', models.UUIDField(blank=True, null=True, unique=True, verbose_name='khóa gửi một lần')),
                ('is_illustrative', models.BooleanField(default=False, verbose_name='minh họa')),
                ('cycle', models.ForeignKey(on_delete=django.db.models.deletion.RESTRICT, related_name='conferences', to='cycles.cycle')),
                ('presider', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.RESTRICT, related_name='presided_conferences', to='organisations.person')),
                ('unit', models.ForeignKey(on_delete=django.db.models.deletion.RESTRICT, related_name='conferences', to='organisations.unit')),
            ],
            options={
                'verbose_name': 'hội nghị',
                'verbose_name_plural': 'hội nghị',
            },
        ),
        migrations.CreateModel(
            name='Act',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('position', models.PositiveSmallIntegerField(verbose_name='thứ tự')),
                ('kind', models.CharField(choices=[('tong_ket', 'Tổng kết năm cũ'), ('phat_dong', 'Phát động năm mới'), ('dang_ky', 'Đăng ký danh hiệu'), ('ky_giao_uoc', 'Ký kết giao ước'), ('trao_thuong', 'Trao khen thưởng'), ('ban_giao', 'Bàn giao khối trưởng'), ('phat_bieu', 'Phát biểu')], max_length=16, verbose_name='loại')),
                ('text', models.CharField(max_length=400, verbose_name='nội dung')),
                ('once_key', models.UUIDField(blank=True, null=True, unique=True, verbose_name='khóa gửi một lần')),
                ('decision', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.RESTRICT, related_name='conference_acts', to='awards.decision')),
                ('pledge', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.RESTRICT, related_name='conference_acts', to='pledges.pledge')),
                ('conference', models.ForeignKey(on_delete=django.db.models.deletion.RESTRICT, related_name='acts', to='conferences.conference')),
            ],
            options={
                'verbose_name': 'nội dung hội nghị',
                'verbose_name_plural': 'nội dung hội nghị',
            },
        ),
        migrations.CreateModel(
            name='GuestClass',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('position', models.PositiveSmallIntegerField(verbose_name='thứ tự')),
                ('level', models.CharField(choices=[('cap_tren', 'Cấp trên'), ('xa', 'Cấp xã'), ('thon', 'Thôn, khóm, khu phố, tổ dân phố'), ('duoc_khen', 'Tập thể, cá nhân được khen')], max_length=16, verbose_name='cấp')),
                ('name', models.CharField(max_length=300, verbose_name='thành phần')),
                ('invited_count', models.PositiveIntegerField(blank=True, null=True, verbose_name='mời')),
                ('came_count', models.PositiveIntegerField(blank=True, null=True, verbose_name='dự')),
                ('conference', models.ForeignKey(on_delete=django.db.models.deletion.RESTRICT, related_name='guest_classes', to='conferences.conference')),
            ],
            options={
                'verbose_name': 'thành phần khách',
                'verbose_name_plural': 'thành phần khách',
            },
        ),
        migrations.CreateModel(
            name='Photo',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('position', models.PositiveSmallIntegerField(verbose_name='thứ tự')),
                ('caption', models.CharField(max_length=300, verbose_name='chú thích')),
                ('alt', models.CharField(max_length=300, verbose_name='mô tả cho người không xem được ảnh')),
                ('once_key', models.UUIDField(blank=True, null=True, unique=True, verbose_name='khóa gửi một lần')),
                ('is_illustrative', models.BooleanField(default=False, verbose_name='hình vẽ minh họa')),
                ('act', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.RESTRICT, related_name='photos', to='conferences.act')),
                ('conference', models.ForeignKey(on_delete=django.db.models.deletion.RESTRICT, related_name='photos', to='conferences.conference')),
                ('file', models.ForeignKey(on_delete=django.db.models.deletion.RESTRICT, related_name='conference_photos', to='files.storedfile')),
            ],
            options={
                'verbose_name': 'ảnh hội nghị',
                'verbose_name_plural': 'ảnh hội nghị',
            },
        ),
        migrations.CreateModel(
            name='ReportText',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('section', models.CharField(choices=[('can_cu', 'Căn cứ thêm'), ('boi_canh', 'Tổ chức triển khai'), ('thi_dua', 'Công tác thi đua'), ('uu_diem', 'Ưu điểm'), ('han_che', 'Hạn chế'), ('bai_hoc', 'Bài học'), ('phuong_huong', 'Phương hướng, nhiệm vụ năm sau'), ('kien_nghi', 'Kiến nghị'), ('noi_nhan', 'Nơi nhận')], max_length=16, verbose_name='phần')),
                ('text', models.TextField(blank=True, verbose_name='lời')),
                ('version', models.PositiveIntegerField(default=1)),
                ('changed_at', models.DateTimeField(verbose_name='sửa lúc')),
                ('changed_by', models.CharField(max_length=160, verbose_name='người sửa')),
                ('cycle', models.ForeignKey(on_delete=django.db.models.deletion.RESTRICT, related_name='report_texts', to='cycles.cycle')),
            ],
            options={
                'verbose_name': 'phần lời của báo cáo',
                'verbose_name_plural': 'phần lời của báo cáo',
            },
        ),
        migrations.CreateModel(
            name='StatedTotal',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('words', models.CharField(max_length=300, verbose_name='nêu về việc gì')),
                ('collectives', models.PositiveIntegerField(blank=True, null=True, verbose_name='tập thể')),
                ('individuals', models.PositiveIntegerField(blank=True, null=True, verbose_name='cá nhân')),
                ('households', models.PositiveIntegerField(blank=True, null=True, verbose_name='hộ gia đình')),
                ('source', models.CharField(max_length=300, verbose_name='nơi nêu')),
                ('relation', models.CharField(choices=[('chua_ro', 'Chưa rõ quan hệ'), ('nam_trong', 'Đã nằm trong số đếm từ quyết định'), ('ngoai', 'Ngoài số đếm từ quyết định')], default='chua_ro', max_length=16, verbose_name='quan hệ')),
                ('stated_at', models.DateTimeField(verbose_name='ghi lúc')),
                ('once_key', models.UUIDField(blank=True, null=True, unique=True, verbose_name='khóa gửi một lần')),
                ('cycle', models.ForeignKey(on_delete=django.db.models.deletion.RESTRICT, related_name='stated_totals', to='cycles.cycle')),
            ],
            options={
                'verbose_name': 'tổng số được nêu',
                'verbose_name_plural': 'tổng số được nêu',
            },
        ),
        migrations.CreateModel(
            name='YearReport',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('number', models.PositiveIntegerField(blank=True, null=True, verbose_name='số')),
                ('symbol', models.CharField(default='BC-UBND', max_length=40, verbose_name='ký hiệu')),
                ('issued_on', models.DateField(blank=True, null=True, verbose_name='ngày ký')),
                ('signer_capacity', models.CharField(default='TM. ỦY BAN NHÂN DÂN | CHỦ TỊCH', max_length=200, verbose_name='quyền hạn người ký')),
                ('signer_name', models.CharField(blank=True, max_length=160, verbose_name='người ký')),
                ('frozen_at', models.DateTimeField(blank=True, null=True, verbose_name='chốt lúc')),
                ('frozen_by', models.CharField(blank=True, max_length=160, verbose_name='người chốt')),
                ('figures', models.JSONField(blank=True, null=True, verbose_name='số liệu đã chốt')),
                ('version', models.PositiveIntegerField(default=1)),
                ('cycle', models.OneToOneField(on_delete=django.db.models.deletion.RESTRICT, related_name='year_report', to='cycles.cycle')),
            ],
            options={
                'verbose_name': 'báo cáo tổng kết',
                'verbose_name_plural': 'báo cáo tổng kết',
            },
        ),
        migrations.AddConstraint(
            model_name='act',
            constraint=models.UniqueConstraint(fields=('conference', 'position'), name='act_position'),
        ),
        migrations.AddConstraint(
            model_name='act',
            constraint=models.CheckConstraint(condition=models.Q(('decision__isnull', True), ('kind', 'trao_thuong'), _connector='OR'), name='act_decision_only_for_awards'),
        ),
        migrations.AddConstraint(
            model_name='guestclass',
            constraint=models.UniqueConstraint(fields=('conference', 'position'), name='guest_class_position'),
        ),
        migrations.AddConstraint(
            model_name='photo',
            constraint=models.UniqueConstraint(fields=('conference', 'position'), name='photo_position'),
        ),
        migrations.AddConstraint(
            model_name='reporttext',
            constraint=models.UniqueConstraint(fields=('cycle', 'section'), name='report_text_once'),
        ),
        migrations.AddConstraint(
            model_name='statedtotal',
            constraint=models.CheckConstraint(condition=models.Q(('collectives__isnull', False), ('individuals__isnull', False), ('households__isnull', False), _connector='OR'), name='stated_total_counts_something', violation_error_message='Nêu ít nhất một số: tập thể, cá nhân hoặc hộ gia đình.'),
        ),
        migrations.AddConstraint(
            model_name='yearreport',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('figures__isnull', True), ('frozen_at__isnull', True)), models.Q(('figures__isnull', False), ('frozen_at__isnull', False)), _connector='OR'), name='year_report_frozen_has_figures'),
        ),
    ]
