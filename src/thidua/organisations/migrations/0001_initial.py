
import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
    ]

    operations = [
        migrations.CreateModel(
            name='Person',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('full_name', models.CharField(max_length=160, verbose_name='họ và tên')),
                ('folded_name', models.CharField(db_index=True, max_length=160)),
                ('given_name_key', models.CharField(db_index=True, max_length=160)),
                ('gender', models.CharField(blank=True, choices=[('nu', 'Nữ'), ('nam', 'Nam')], max_length=4, verbose_name='giới tính')),
                ('birth_year', models.PositiveSmallIntegerField(blank=True, null=True, verbose_name='năm sinh')),
                ('group', models.CharField(blank=True, choices=[('official', 'Cán bộ, công chức, viên chức'), ('farmer', 'Nông dân'), ('worker', 'Công nhân, người lao động'), ('business', 'Doanh nhân'), ('militia', 'Dân quân'), ('soldier', 'Quân đội, công an'), ('student', 'Học sinh, sinh viên'), ('foreign', 'Người nước ngoài')], max_length=16, verbose_name='thành phần')),
                ('is_direct_worker', models.BooleanField(blank=True, null=True, verbose_name='người lao động trực tiếp')),
                ('is_illustrative', models.BooleanField(default=False, verbose_name='minh họa')),
            ],
            options={
                'verbose_name': 'người',
                'verbose_name_plural': 'người',
            },
        ),
        migrations.CreateModel(
            name='Area',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('code', models.CharField(max_length=5, verbose_name='mã')),
                ('name', models.CharField(max_length=100, verbose_name='tên')),
                ('folded_name', models.CharField(db_index=True, max_length=100)),
                ('kind', models.CharField(choices=[('tinh', 'Tỉnh'), ('thanh_pho', 'Thành phố trực thuộc trung ương'), ('xa', 'Xã'), ('phuong', 'Phường'), ('thi_tran', 'Thị trấn'), ('dac_khu', 'Đặc khu'), ('huyen', 'Huyện đảo không có xã (đến 30/6/2025)')], max_length=16, verbose_name='loại')),
                ('district_name', models.CharField(blank=True, max_length=100, verbose_name='huyện cũ')),
                ('province_name', models.CharField(blank=True, max_length=100, verbose_name='tỉnh theo tên lúc đó')),
                ('from_on', models.DateField(blank=True, null=True, verbose_name='từ ngày')),
                ('to_on', models.DateField(blank=True, null=True, verbose_name='đến ngày')),
                ('province', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.RESTRICT, related_name='communes', to='organisations.area')),
            ],
            options={
                'verbose_name': 'đơn vị hành chính',
                'verbose_name_plural': 'đơn vị hành chính',
            },
        ),
        migrations.CreateModel(
            name='AreaSuccession',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('is_divided', models.BooleanField(default=False, verbose_name='bị chia cho nhiều nơi')),
                ('former', models.ForeignKey(on_delete=django.db.models.deletion.RESTRICT, related_name='successions', to='organisations.area')),
                ('successor', models.ForeignKey(on_delete=django.db.models.deletion.RESTRICT, related_name='predecessions', to='organisations.area')),
            ],
            options={
                'verbose_name': 'kế thừa đơn vị hành chính',
                'verbose_name_plural': 'kế thừa đơn vị hành chính',
            },
        ),
        migrations.CreateModel(
            name='Unit',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('kind', models.CharField(choices=[('ubnd_tinh', 'Ủy ban nhân dân tỉnh, thành phố'), ('ubnd_huyen', 'Ủy ban nhân dân huyện, quận, thị xã (đến 30/6/2025)'), ('ubnd_xa', 'Ủy ban nhân dân xã, phường, đặc khu'), ('dang_uy', 'Đảng ủy'), ('hdnd', 'Hội đồng nhân dân'), ('mat_tran', 'Ủy ban Mặt trận Tổ quốc'), ('doan_the', 'Đoàn thể'), ('phong_ban', 'Phòng, ban, ngành chuyên môn'), ('truong', 'Trường học'), ('tram_y_te', 'Trạm y tế'), ('quan_su_cong_an', 'Quân sự, Công an'), ('thon', 'Thôn, khóm, khu phố, tổ dân phố'), ('doanh_nghiep', 'Doanh nghiệp, hợp tác xã'), ('nhom', 'Nhóm, tổ tự quản, câu lạc bộ'), ('khoi', 'Khối, cụm thi đua')], max_length=20, verbose_name='loại')),
                ('name', models.CharField(max_length=200, verbose_name='tên')),
                ('folded_name', models.CharField(db_index=True, max_length=200)),
                ('path', models.CharField(db_index=True, max_length=255)),
                ('place_name', models.CharField(blank=True, max_length=100, verbose_name='địa danh trên văn bản')),
                ('village_term', models.CharField(blank=True, max_length=30, verbose_name='tên gọi cấp dưới xã')),
                ('founded_on', models.DateField(blank=True, null=True, verbose_name='ngày thành lập')),
                ('dissolved_on', models.DateField(blank=True, null=True, verbose_name='ngày giải thể')),
                ('is_illustrative', models.BooleanField(default=False, verbose_name='minh họa')),
                ('area', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.RESTRICT, related_name='units', to='organisations.area')),
                ('parent', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.RESTRICT, related_name='children', to='organisations.unit')),
            ],
            options={
                'verbose_name': 'đơn vị',
                'verbose_name_plural': 'đơn vị',
            },
        ),
        migrations.CreateModel(
            name='Recipient',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('kind', models.CharField(choices=[('individual', 'Cá nhân'), ('collective', 'Tập thể'), ('household', 'Hộ gia đình')], max_length=16, verbose_name='loại')),
                ('name', models.CharField(max_length=200, verbose_name='tên')),
                ('folded_name', models.CharField(db_index=True, max_length=200)),
                ('is_illustrative', models.BooleanField(default=False, verbose_name='minh họa')),
                ('head', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.RESTRICT, related_name='households', to='organisations.person')),
                ('person', models.OneToOneField(blank=True, null=True, on_delete=django.db.models.deletion.RESTRICT, related_name='recipient', to='organisations.person')),
                ('home', models.ForeignKey(on_delete=django.db.models.deletion.RESTRICT, related_name='recipients', to='organisations.unit')),
                ('unit', models.OneToOneField(blank=True, null=True, on_delete=django.db.models.deletion.RESTRICT, related_name='recipient', to='organisations.unit')),
            ],
            options={
                'verbose_name': 'đối tượng khen thưởng',
                'verbose_name_plural': 'đối tượng khen thưởng',
            },
        ),
        migrations.CreateModel(
            name='Post',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('title', models.CharField(max_length=120, verbose_name='chức vụ')),
                ('from_on', models.DateField(blank=True, null=True, verbose_name='từ ngày')),
                ('to_on', models.DateField(blank=True, null=True, verbose_name='đến ngày')),
                ('rank', models.PositiveSmallIntegerField(default=0, verbose_name='thứ tự')),
                ('person', models.ForeignKey(on_delete=django.db.models.deletion.RESTRICT, related_name='posts', to='organisations.person')),
                ('unit', models.ForeignKey(on_delete=django.db.models.deletion.RESTRICT, related_name='posts', to='organisations.unit')),
            ],
            options={
                'verbose_name': 'chức vụ',
                'verbose_name_plural': 'chức vụ',
            },
        ),
        migrations.AddField(
            model_name='person',
            name='home',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.RESTRICT, related_name='residents', to='organisations.unit'),
        ),
        migrations.CreateModel(
            name='Membership',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('kind', models.CharField(choices=[('truc_thuoc', 'Trực thuộc'), ('thanh_vien', 'Thành viên khối, cụm')], max_length=16, verbose_name='loại')),
                ('from_on', models.DateField(blank=True, null=True, verbose_name='từ ngày')),
                ('to_on', models.DateField(blank=True, null=True, verbose_name='đến ngày')),
                ('unit', models.ForeignKey(on_delete=django.db.models.deletion.RESTRICT, related_name='memberships', to='organisations.unit')),
                ('within', models.ForeignKey(on_delete=django.db.models.deletion.RESTRICT, related_name='members', to='organisations.unit')),
            ],
            options={
                'verbose_name': 'quan hệ trực thuộc',
                'verbose_name_plural': 'quan hệ trực thuộc',
            },
        ),
        migrations.CreateModel(
            name='UnitName',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('name', models.CharField(max_length=200, verbose_name='tên')),
                ('from_on', models.DateField(blank=True, null=True, verbose_name='từ ngày')),
                ('to_on', models.DateField(blank=True, null=True, verbose_name='đến ngày')),
                ('unit', models.ForeignKey(on_delete=django.db.models.deletion.RESTRICT, related_name='names', to='organisations.unit')),
            ],
            options={
                'verbose_name': 'tên đơn vị',
                'verbose_name_plural': 'tên đơn vị',
            },
        ),
        migrations.CreateModel(
            name='UnitSuccession',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('happened_on', models.DateField(verbose_name='ngày')),
                ('legal_basis', models.CharField(blank=True, max_length=200, verbose_name='căn cứ')),
                ('former', models.ForeignKey(on_delete=django.db.models.deletion.RESTRICT, related_name='successions', to='organisations.unit')),
                ('successor', models.ForeignKey(on_delete=django.db.models.deletion.RESTRICT, related_name='predecessions', to='organisations.unit')),
            ],
            options={
                'verbose_name': 'kế thừa đơn vị',
                'verbose_name_plural': 'kế thừa đơn vị',
            },
        ),
        migrations.AddConstraint(
            model_name='area',
            constraint=models.UniqueConstraint(condition=models.Q(('to_on__isnull', True)), fields=('code', 'kind'), name='area_code_once_now'),
        ),
        migrations.AddConstraint(
            model_name='area',
            constraint=models.UniqueConstraint(fields=('code', 'kind', 'to_on'), name='area_code_once_a_period'),
        ),
        migrations.AddConstraint(
            model_name='areasuccession',
            constraint=models.UniqueConstraint(fields=('former', 'successor'), name='area_succession_once'),
        ),
        migrations.AddConstraint(
            model_name='unit',
            constraint=models.CheckConstraint(condition=models.Q(('dissolved_on__isnull', True), ('founded_on__isnull', True), ('dissolved_on__gte', models.F('founded_on')), _connector='OR'), name='unit_dissolved_after_founded', violation_error_message='Ngày giải thể phải sau ngày thành lập.'),
        ),
        migrations.AddConstraint(
            model_name='recipient',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('kind', 'individual'), ('person__isnull', False), ('unit__isnull', True)), models.Q(('kind', 'collective'), ('person__isnull', True)), models.Q(('kind', 'household'), ('person__isnull', True), ('unit__isnull', True)), _connector='OR'), name='recipient_is_of_its_kind', violation_error_message='Đối tượng khen thưởng không khớp với loại.'),
        ),
        migrations.AddConstraint(
            model_name='post',
            constraint=models.CheckConstraint(condition=models.Q(('to_on__isnull', True), ('from_on__isnull', True), ('to_on__gte', models.F('from_on')), _connector='OR'), name='post_ends_after_it_begins', violation_error_message='Ngày thôi chức vụ phải sau ngày nhận.'),
        ),
        migrations.AddConstraint(
            model_name='membership',
            constraint=models.UniqueConstraint(condition=models.Q(('to_on__isnull', True)), fields=('unit', 'within', 'kind'), name='membership_one_present'),
        ),
        migrations.AddConstraint(
            model_name='membership',
            constraint=models.UniqueConstraint(condition=models.Q(('kind', 'truc_thuoc'), ('to_on__isnull', True)), fields=('unit',), name='membership_one_parent'),
        ),
        migrations.AddConstraint(
            model_name='unitname',
            constraint=models.UniqueConstraint(condition=models.Q(('to_on__isnull', True)), fields=('unit',), name='unit_one_present_name'),
        ),
        migrations.AddConstraint(
            model_name='unitsuccession',
            constraint=models.UniqueConstraint(fields=('former', 'successor'), name='unit_succession_once'),
        ),
    ]
