<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="vi">
<context>
    <name>AboutDialog</name>
    <message>
        <source>Giới thiệu</source>
        <translation>About</translation>
    </message>
    <message>
        <source>Báo Cáo Cơ Sở {0}</source>
        <translation>Báo Cáo Cơ Sở {0}</translation>
    </message>
    <message>
        <source>Soạn, xuất và tổng hợp báo cáo của đơn vị cơ sở, không cần mạng.</source>
        <translation>Writes, exports and consolidates the reports of grassroots units, without a network.</translation>
    </message>
    <message>
        <source>&amp;Giấy phép của những phần đi kèm</source>
        <translation>&amp;Licences of what comes along</translation>
    </message>
    <message>
        <source>Đóng</source>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>nhận {0} tệp</source>
        <translation>receive {0} files</translation>
    </message>
    <message>
        <source>duyệt</source>
        <translation>accept</translation>
    </message>
    <message>
        <source>bỏ duyệt, bỏ trả lại</source>
        <translation>undo accepting or returning</translation>
    </message>
    <message>
        <source>trả lại</source>
        <translation>return</translation>
    </message>
    <message>
        <source>bỏ khỏi danh sách</source>
        <translation>remove</translation>
    </message>
    <message>
        <source>ghi ngày nhận</source>
        <translation>set the date received</translation>
    </message>
    <message>
        <source>ghép chỉ tiêu</source>
        <translation>match indicators</translation>
    </message>
    <message>
        <source>ghi đơn vị của tệp</source>
        <translation>name the unit of a file</translation>
    </message>
    <message>
        <source>ghi đơn vị sáp nhập</source>
        <translation>record the merged unit</translation>
    </message>
    <message>
        <source>chuyển kỳ</source>
        <translation>move to another period</translation>
    </message>
    <message>
        <source>bỏ tệp không đọc được khỏi danh sách</source>
        <translation>remove unreadable files</translation>
    </message>
    <message>
        <source>không cộng số liệu vào tổng</source>
        <translation>keep figures out of the total</translation>
    </message>
    <message>
        <source>ghi số liệu tại văn phòng</source>
        <translation>figure typed at the office</translation>
    </message>
    <message>
        <source>ghi số liệu đơn vị báo lại</source>
        <translation>figures a unit told</translation>
    </message>
    <message>
        <source>cộng lại số liệu</source>
        <translation>add figures again</translation>
    </message>
    <message>
        <source>ghi chỉ tiêu chung</source>
        <translation>set the common target</translation>
    </message>
</context>
<context>
    <name>AskedPane</name>
    <message>
        <source>Gợi ý cho mục này</source>
        <translation>What this section shall say</translation>
    </message>
    <message>
        <source>Đề cương không ghi hướng dẫn cho mục này, và mục chưa dùng số liệu nào của bảng chỉ tiêu.</source>
        <translation>The outline has no guidance for this section, and no figure of the indicator table is used in it.</translation>
    </message>
    <message>
        <source>Không có gợi ý</source>
        <translation>No guidance</translation>
    </message>
    <message>
        <source>Cấp trên yêu cầu</source>
        <translation>Asked by the office above</translation>
    </message>
    <message>
        <source>Mục này bắt buộc phải viết.</source>
        <translation>This section must be written.</translation>
    </message>
    <message>
        <source>Số liệu của mục này</source>
        <translation>Figures of this section</translation>
    </message>
    <message>
        <source>cùng kỳ năm trước: {0}</source>
        <translation>same period last year: {0}</translation>
    </message>
    <message>
        <source>Xem trong bảng chỉ tiêu</source>
        <translation>See in the indicator table</translation>
    </message>
</context>
<context>
    <name>AtOffice</name>
    <message>
        <source>Chưa có chỉ tiêu nào để ghi; hãy nhận báo cáo của một đơn vị, hoặc lập đề cương có chỉ tiêu.</source>
        <translation>There is no indicator yet; receive the report of a unit, or make an outline with indicators.</translation>
    </message>
    <message>
        <source>Báo cáo của đơn vị này chưa được tính; hãy duyệt hoặc nhận lại trước khi ghi số liệu.</source>
        <translation>The report of this unit does not count yet; accept it or receive it again before typing figures.</translation>
    </message>
    <message>
        <source>Có nhiều đơn vị tên “{0}”; hãy chọn đúng đơn vị ở trang Đơn vị rồi ghi.</source>
        <translation>Several units are named “{0}”; choose the right one on the page of units and type there.</translation>
    </message>
    <message>
        <source>văn phòng xác nhận, đọc từ “{0}”</source>
        <translation>confirmed at the office, read from “{0}”</translation>
    </message>
    <message>
        <source>đơn vị báo qua điện thoại</source>
        <translation>told by telephone</translation>
    </message>
</context>
<context>
    <name>BeforeSending</name>
    <message>
        <source>Trước khi gửi</source>
        <translation>Before it goes out</translation>
    </message>
    <message>
        <source>Người ký, nơi nhận đã đủ</source>
        <translation>Signer and recipients are there</translation>
    </message>
    <message>
        <source>Không thấy chỗ phải sửa trong văn bản</source>
        <translation>Nothing to mend was found in the text</translation>
    </message>
    <message>
        <source>{0} trang</source>
        <translation>{0} pages</translation>
    </message>
    <message>
        <source>Xem</source>
        <translation>Look</translation>
    </message>
    <message>
        <source>{0} gợi ý nên xem lại</source>
        <translation>{0} hints to look at</translation>
    </message>
    <message>
        <source>Có {0} phụ lục kèm theo</source>
        <translation>With {0} annexes</translation>
    </message>
    <message>
        <source>và {0} chỗ khác</source>
        <translation>and {0} other places</translation>
    </message>
    <message>
        <source>Còn {0} việc phải làm, {1} việc nên làm</source>
        <translation>{0} things must be done, {1} should be</translation>
    </message>
    <message>
        <source>Không còn việc gì</source>
        <translation>Nothing left to do</translation>
    </message>
    <message>
        <source>{0} mục bắt buộc chưa viết</source>
        <translation>{0} required sections are not written</translation>
    </message>
    <message>
        <source>{0} chỉ tiêu bắt buộc chưa có kết quả</source>
        <translation>{0} required indicators have no result</translation>
    </message>
    <message>
        <source>Chưa có số văn bản</source>
        <translation>No number yet</translation>
    </message>
    <message>
        <source>Chưa có ngày ký</source>
        <translation>No date yet</translation>
    </message>
    <message>
        <source>Chưa có trích yếu</source>
        <translation>No subject yet</translation>
    </message>
    <message>
        <source>Chưa có người ký</source>
        <translation>No signer yet</translation>
    </message>
    <message>
        <source>Chưa có nơi nhận</source>
        <translation>No recipients yet</translation>
    </message>
    <message>
        <source>Còn in dấu DỰ THẢO</source>
        <translation>Still marked as a draft</translation>
    </message>
    <message>
        <source>Viết</source>
        <translation>Write</translation>
    </message>
    <message>
        <source>Điền</source>
        <translation>Fill in</translation>
    </message>
    <message>
        <source>Sửa</source>
        <translation>Change</translation>
    </message>
</context>
<context>
    <name>ChartDialog</name>
    <message>
        <source>Chèn biểu đồ</source>
        <translation>Insert chart</translation>
    </message>
    <message>
        <source>Sửa biểu đồ</source>
        <translation>Change the chart</translation>
    </message>
    <message>
        <source>Mức hoàn thành chỉ tiêu</source>
        <translation>Completion of targets</translation>
    </message>
    <message>
        <source>So với cùng kỳ năm trước</source>
        <translation>Against the same period last year</translation>
    </message>
    <message>
        <source>Các kỳ trong báo cáo, đường</source>
        <translation>Periods in the report, lines</translation>
    </message>
    <message>
        <source>Các kỳ trong báo cáo, cột</source>
        <translation>Periods in the report, bars</translation>
    </message>
    <message>
        <source>Loại</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>Tên biểu đồ</source>
        <translation>Chart title</translation>
    </message>
    <message>
        <source>Bề rộng khi in</source>
        <translation>Width in print</translation>
    </message>
    <message>
        <source>Chỉ tiêu</source>
        <translation>Indicators</translation>
    </message>
</context>
<context>
    <name>CheckingPage</name>
    <message>
        <source>Tất cả</source>
        <translation>All</translation>
    </message>
    <message>
        <source>Phải sửa</source>
        <translation>Must mend</translation>
    </message>
    <message>
        <source>Nên xem</source>
        <translation>Have a look</translation>
    </message>
    <message>
        <source>Gợi ý</source>
        <translation>Hints</translation>
    </message>
    <message>
        <source>Các chỗ cần xem</source>
        <translation>What to look at</translation>
    </message>
    <message>
        <source>Không có chỗ nào cần xem</source>
        <translation>Nothing to look at</translation>
    </message>
    <message>
        <source>Chương trình tự kiểm tra lại khi báo cáo thay đổi.</source>
        <translation>The program checks again whenever the report changes.</translation>
    </message>
    <message>
        <source>Thêm &amp;vào từ của đơn vị</source>
        <translation>&amp;Keep as the unit&apos;s word</translation>
    </message>
    <message>
        <source>&amp;Bỏ qua…</source>
        <translation>&amp;Let stand…</translation>
    </message>
    <message>
        <source>&amp;Nhắc lại chỗ này</source>
        <translation>&amp;Tell of it again</translation>
    </message>
    <message>
        <source>Kiểm tra lại</source>
        <translation>Check again</translation>
    </message>
    <message>
        <source>Chỗ trước</source>
        <translation>Previous place</translation>
    </message>
    <message>
        <source>Chỗ sau</source>
        <translation>Next place</translation>
    </message>
    <message>
        <source>Đã bỏ qua</source>
        <translation>Let stand</translation>
    </message>
    <message>
        <source>Đã bỏ qua ({0})</source>
        <translation>Let stand ({0})</translation>
    </message>
    <message>
        <source>Kiểm tra lúc {0}, tự chạy lại khi sửa</source>
        <translation>Checked at {0}; runs again when you write</translation>
    </message>
    <message>
        <source>Đầu văn bản</source>
        <translation>Above the text</translation>
    </message>
    <message>
        <source>Mở đầu</source>
        <translation>Opening</translation>
    </message>
    <message>
        <source>Đã bỏ qua: {0}</source>
        <translation>Let stand: {0}</translation>
    </message>
</context>
<context>
    <name>ChoiceDialog</name>
    <message>
        <source>L&amp;ưu</source>
        <translation>&amp;Save</translation>
    </message>
    <message>
        <source>&amp;Hủy</source>
        <translation>&amp;Cancel</translation>
    </message>
</context>
<context>
    <name>ConsolidationPage</name>
    <message>
        <source>Đơn vị</source>
        <translation>Unit</translation>
    </message>
    <message>
        <source>Số liệu</source>
        <translation>Figure</translation>
    </message>
    <message>
        <source>Kỳ tổng hợp</source>
        <translation>Period consolidated</translation>
    </message>
    <message>
        <source>Hoàn tác</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>Làm lại</source>
        <translation>Redo</translation>
    </message>
    <message>
        <source>Nhận &amp;tệp…</source>
        <translation>Receive &amp;files…</translation>
    </message>
    <message>
        <source>Nhận t&amp;hư mục…</source>
        <translation>Receive f&amp;older…</translation>
    </message>
    <message>
        <source>Đơn vị &amp;phải gửi…</source>
        <translation>&amp;Expected units…</translation>
    </message>
    <message>
        <source>&amp;Excel…</source>
        <translation>&amp;Excel…</translation>
    </message>
    <message>
        <source>Xuất ra Excel</source>
        <translation>Export to Excel</translation>
    </message>
    <message>
        <source>Nội dung</source>
        <translation>Contents</translation>
    </message>
    <message>
        <source>Tạo &amp;báo cáo</source>
        <translation>Make a &amp;report</translation>
    </message>
    <message>
        <source>Tạo báo cáo tổng hợp từ số liệu của kỳ này</source>
        <translation>Make a consolidated report of this round</translation>
    </message>
    <message>
        <source>Hoàn tác: {0}</source>
        <translation>Undo: {0}</translation>
    </message>
    <message>
        <source>Làm lại: {0}</source>
        <translation>Redo: {0}</translation>
    </message>
    <message>
        <source>Đang đọc báo cáo đã nhận…</source>
        <translation>Reading the reports received…</translation>
    </message>
    <message>
        <source>{0}, {1}</source>
        <translation>{0}, {1}</translation>
    </message>
    <message>
        <source>Danh sách đơn vị nằm trong đề cương của kỳ này.</source>
        <translation>The list of units is in the outline of this period.</translation>
    </message>
    <message>
        <source>Chưa nhận báo cáo nào. Kéo thả các tệp Word của đơn vị hoặc cả thư mục vào đây, hoặc nhấn Nhận tệp.</source>
        <translation>No reports received yet. Drop the units&apos; Word files or a whole folder here, or press Receive files.</translation>
    </message>
    <message>
        <source>{0}/{1} đơn vị đã gửi</source>
        <translation>{0} of {1} units have sent theirs</translation>
    </message>
    <message>
        <source>Hạn gửi {0}: {1}/{2} đơn vị đã gửi</source>
        <translation>Due {0}: {1} of {2} units have sent theirs</translation>
    </message>
    <message>
        <source>{0} muộn</source>
        <translation>{0} late</translation>
    </message>
    <message>
        <source>{0} đã duyệt</source>
        <translation>{0} accepted</translation>
    </message>
    <message>
        <source>{0} trả lại</source>
        <translation>{0} returned</translation>
    </message>
    <message>
        <source>{0} chưa gửi</source>
        <translation>{0} missing</translation>
    </message>
    <message>
        <source>{0} tệp đã nhận bị hỏng, hãy nhận lại</source>
        <translation>{0} received files damaged, receive them again</translation>
    </message>
    <message>
        <source>{0} tệp mang mã của đơn vị khác cần hỏi lại</source>
        <translation>{0} files with another unit’s code to ask about</translation>
    </message>
    <message>
        <source>{0} tệp chưa rõ đơn vị</source>
        <translation>{0} files of unknown units</translation>
    </message>
    <message>
        <source>{0} tệp không tính</source>
        <translation>{0} files not counted</translation>
    </message>
    <message>
        <source>{0} tệp không đọc được</source>
        <translation>{0} files could not be read</translation>
    </message>
    <message>
        <source>{0} số liệu chưa xếp được</source>
        <translation>{0} figures without a place</translation>
    </message>
    <message>
        <source>{0} chỉ tiêu ghép theo tên chỉ tiêu chưa xác nhận</source>
        <translation>{0} indicators matched by words, not confirmed</translation>
    </message>
    <message>
        <source>Đây là đơn vị nào?</source>
        <translation>Which unit is this?</translation>
    </message>
    <message>
        <source>Tệp “{0}” ({1}) là của đơn &amp;vị:</source>
        <translation>The file “{0}” ({1}) is from the &amp;unit:</translation>
    </message>
    <message>
        <source>không ghi đơn vị</source>
        <translation>names no unit</translation>
    </message>
    <message>
        <source>Là đơn vị &amp;cũ đã sáp nhập vào đơn vị này (cộng thêm, không thay)</source>
        <translation>Is a &amp;former unit that was merged into this one (added, not replacing it)</translation>
    </message>
    <message>
        <source>Cộng thêm: báo cáo của {0} chưa gồm {1}</source>
        <translation>Add it: the report of {0} does not include {1}</translation>
    </message>
    <message>
        <source>Không cộng: báo cáo của {0} đã gồm {1}</source>
        <translation>Do not add it: the report of {0} already includes {1}</translation>
    </message>
    <message>
        <source>Đơn vị cũ</source>
        <translation>Former unit</translation>
    </message>
    <message>
        <source>{0} nay thuộc {1}; cả hai đều đã gửi báo cáo kỳ này. Số liệu trong tệp “{2}” tính &amp;thế nào?</source>
        <translation>{0} now belongs to {1}; both have sent a report of this period. &amp;How do the figures in the file “{2}” count?</translation>
    </message>
    <message>
        <source>Không có kỳ nào khác để chuyển sang.</source>
        <translation>There is no other period to move it to.</translation>
    </message>
    <message>
        <source>Chuyển sang kỳ khác</source>
        <translation>Move to another period</translation>
    </message>
    <message>
        <source>Báo cáo của {0} thuộc &amp;kỳ:</source>
        <translation>The report of {0} belongs to the &amp;period:</translation>
    </message>
    <message>
        <source>Không có đơn vị nào chưa gửi.</source>
        <translation>No unit is missing.</translation>
    </message>
    <message>
        <source>Đã chép tên {0} đơn vị chưa gửi.</source>
        <translation>The names of {0} missing units have been copied.</translation>
    </message>
    <message>
        <source>Tổng hợp kết quả thực hiện chỉ tiêu</source>
        <translation>Consolidated results of indicators</translation>
    </message>
    <message>
        <source>Đang tạo báo cáo tổng hợp…</source>
        <translation>Making the consolidated report…</translation>
    </message>
</context>
<context>
    <name>ContentTab</name>
    <message>
        <source>Mục</source>
        <translation>Section</translation>
    </message>
    <message>
        <source>Bắt buộc</source>
        <translation>Required</translation>
    </message>
    <message>
        <source>Đơn vị có nội dung</source>
        <translation>Units that write</translation>
    </message>
    <message>
        <source>Chưa có nội dung</source>
        <translation>Nothing yet from</translation>
    </message>
    <message>
        <source>Nội dung đơn vị báo cáo theo mục</source>
        <translation>What units write, by section</translation>
    </message>
    <message>
        <source>{0} và {1} đơn vị khác</source>
        <translation>{0} and {1} others</translation>
    </message>
    <message>
        <source>bắt buộc</source>
        <translation>required</translation>
    </message>
</context>
<context>
    <name>CrashDialog</name>
    <message>
        <source>Có lỗi ngoài dự kiến</source>
        <translation>Unexpected error</translation>
    </message>
    <message>
        <source>Chương trình vừa gặp một lỗi ngoài dự kiến. Những gì đã ghi “Đã lưu” vẫn nguyên vẹn và bạn có thể làm tiếp. Nếu lỗi lặp lại, hãy sao chép phần chi tiết dưới đây gửi cho người hỗ trợ.</source>
        <translation>The program has met an unexpected error. Everything marked “Saved” is intact and you can go on. If it happens again, please copy the details below and send them to your support.</translation>
    </message>
    <message>
        <source>Chi tiết lỗi</source>
        <translation>Error details</translation>
    </message>
    <message>
        <source>Làm tiếp</source>
        <translation>Go on</translation>
    </message>
    <message>
        <source>Sao chép chi tiết</source>
        <translation>Copy details</translation>
    </message>
    <message>
        <source>Mở thư mục nhật ký</source>
        <translation>Open log folder</translation>
    </message>
</context>
<context>
    <name>CrashReporter</name>
    <message>
        <source>Chưa làm được</source>
        <translation>Not done</translation>
    </message>
    <message>
        <source>Đóng</source>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>DamageStrip</name>
    <message>
        <source>Xem các bản &amp;sao lưu</source>
        <translation>See the &amp;backups</translation>
    </message>
    <message>
        <source>Có {0} chỗ bị hỏng trên đĩa nên không đọc được: {1}.</source>
        <translation>{0} things are damaged on the disk and cannot be read: {1}.</translation>
    </message>
</context>
<context>
    <name>DateDialog</name>
    <message>
        <source>Ngày nhận</source>
        <translation>Date received</translation>
    </message>
    <message>
        <source>{0} gửi báo cáo &amp;lúc:</source>
        <translation>{0} sent its report &amp;at:</translation>
    </message>
    <message>
        <source>L&amp;ưu</source>
        <translation>&amp;Save</translation>
    </message>
    <message>
        <source>&amp;Hủy</source>
        <translation>&amp;Cancel</translation>
    </message>
</context>
<context>
    <name>Drawings</name>
    <message>
        <source>Bề rộng</source>
        <translation>Width</translation>
    </message>
    <message>
        <source>Một phần ba trang</source>
        <translation>A third of the page</translation>
    </message>
    <message>
        <source>Nửa trang</source>
        <translation>Half the page</translation>
    </message>
    <message>
        <source>Hai phần ba trang</source>
        <translation>Two thirds of the page</translation>
    </message>
    <message>
        <source>Hết bề rộng trang</source>
        <translation>The whole width</translation>
    </message>
</context>
<context>
    <name>EarlierDialog</name>
    <message>
        <source>Lấy số liệu từ các báo cáo trước</source>
        <translation>Take figures from earlier reports</translation>
    </message>
    <message>
        <source>Lấy từ</source>
        <translation>Take from</translation>
    </message>
    <message>
        <source>Từ {0} {1} (đã có {2})</source>
        <translation>From {0} {1} ({2} are there)</translation>
    </message>
    <message>
        <source>Báo cáo của đơn vị cũ</source>
        <translation>Reports of former units</translation>
    </message>
    <message>
        <source>Chọn cách tính báo cáo của đơn vị cũ</source>
        <translation>Choose how reports of former units count</translation>
    </message>
    <message>
        <source>Cộng thêm: báo cáo của đơn vị hiện nay chưa gồm số của đơn vị cũ</source>
        <translation>Add them: the present unit&apos;s report does not include the former units&apos; figures</translation>
    </message>
    <message>
        <source>Không cộng: báo cáo của đơn vị hiện nay đã gồm số của đơn vị cũ</source>
        <translation>Do not add them: the present unit&apos;s report already includes the former units&apos; figures</translation>
    </message>
    <message>
        <source>&amp;Lấy số liệu</source>
        <translation>&amp;Take figures</translation>
    </message>
    <message>
        <source>Chỉ tiêu</source>
        <translation>Indicator</translation>
    </message>
    <message>
        <source>Cả kỳ</source>
        <translation>Whole period</translation>
    </message>
    <message>
        <source>Cùng kỳ năm trước</source>
        <translation>Same period last year</translation>
    </message>
    <message>
        <source>Chưa có báo cáo của: {0}. Các kỳ này không tính là 0.</source>
        <translation>There is no report of: {0}. These periods do not count as 0.</translation>
    </message>
    <message>
        <source>Có nhiều báo cáo của: {0}; lấy báo cáo sửa sau cùng.</source>
        <translation>There are several reports of: {0}; the one changed last is taken.</translation>
    </message>
    <message>
        <source>{0} số liệu lấy từ báo cáo trước nay đã khác ở báo cáo gốc: {1}. Lấy lại thì số mới thay số cũ.</source>
        <translation>{0} figures taken from earlier reports have changed there since: {1}. Taking them again puts the new ones in.</translation>
    </message>
    <message>
        <source>Cộng báo cáo của các đơn vị cũ ở: {0}; thiếu một đơn vị thì không cộng.</source>
        <translation>Reports of former units are added up for: {0}; where one unit is missing nothing is added.</translation>
    </message>
    <message>
        <source>Cả đơn vị hiện nay và đơn vị cũ có báo cáo của: {0}.</source>
        <translation>Both the present unit and a former unit have a report of: {0}.</translation>
    </message>
    <message>
        <source>Chưa có báo cáo cùng kỳ năm trước.</source>
        <translation>There is no report of the same period last year.</translation>
    </message>
    <message>
        <source>{0} (thiếu {1} kỳ)</source>
        <translation>{0} ({1} periods missing)</translation>
    </message>
    <message>
        <source>{0} – đang ghi {1}, chọn để thay</source>
        <translation>{0} – says {1} now, tick to replace it</translation>
    </message>
    <message>
        <source>Cùng một chỉ tiêu với “{0}”</source>
        <translation>The same indicator as “{0}”</translation>
    </message>
</context>
<context>
    <name>EarlierPane</name>
    <message>
        <source>Kỳ trước đã viết</source>
        <translation>What last period said</translation>
    </message>
    <message>
        <source>Mục này của kỳ trước chưa có nội dung, hoặc không tìm thấy.</source>
        <translation>Last period&apos;s section is empty, or there is none.</translation>
    </message>
    <message>
        <source>Không có gì để xem</source>
        <translation>Nothing to see</translation>
    </message>
    <message>
        <source>Chép vào báo cáo</source>
        <translation>Copy into the report</translation>
    </message>
</context>
<context>
    <name>EditorActions</name>
    <message>
        <source>Đậm</source>
        <translation>Bold</translation>
    </message>
    <message>
        <source>Nghiêng</source>
        <translation>Italic</translation>
    </message>
    <message>
        <source>Gạch chân</source>
        <translation>Underline</translation>
    </message>
    <message>
        <source>Chỉ số trên (m²)</source>
        <translation>Superscript (m²)</translation>
    </message>
    <message>
        <source>Chỉ số dưới (CO₂)</source>
        <translation>Subscript (CO₂)</translation>
    </message>
    <message>
        <source>Gạch đầu dòng (-)</source>
        <translation>Bullet (-)</translation>
    </message>
    <message>
        <source>Gạch đầu dòng con (+)</source>
        <translation>Sub-bullet (+)</translation>
    </message>
    <message>
        <source>Đoạn thường</source>
        <translation>Plain paragraph</translation>
    </message>
    <message>
        <source>Đoạn này thành đề mục</source>
        <translation>Turn paragraph into heading</translation>
    </message>
    <message>
        <source>Đoạn này thành chỉ tiêu</source>
        <translation>Turn paragraph into indicator</translation>
    </message>
    <message>
        <source>Căn trái</source>
        <translation>Align left</translation>
    </message>
    <message>
        <source>Căn giữa</source>
        <translation>Centre</translation>
    </message>
    <message>
        <source>Căn phải</source>
        <translation>Align right</translation>
    </message>
    <message>
        <source>Căn đều hai bên</source>
        <translation>Justify</translation>
    </message>
    <message>
        <source>Chú thích cuối trang</source>
        <translation>Footnote</translation>
    </message>
    <message>
        <source>Số liệu tự cập nhật…</source>
        <translation>Live figure…</translation>
    </message>
    <message>
        <source>Bảng chỉ tiêu…</source>
        <translation>Indicator table…</translation>
    </message>
    <message>
        <source>Biểu đồ…</source>
        <translation>Chart…</translation>
    </message>
    <message>
        <source>Bảng…</source>
        <translation>Table…</translation>
    </message>
    <message>
        <source>Hình ảnh…</source>
        <translation>Picture…</translation>
    </message>
    <message>
        <source>Sửa hình, biểu đồ đang chọn…</source>
        <translation>Change the chosen picture or chart…</translation>
    </message>
    <message>
        <source>Thay hình khác…</source>
        <translation>Replace the picture…</translation>
    </message>
    <message>
        <source>Xóa hình, biểu đồ đang chọn</source>
        <translation>Delete the chosen picture or chart</translation>
    </message>
    <message>
        <source>Thêm hàng trên</source>
        <translation>Add row above</translation>
    </message>
    <message>
        <source>Thêm hàng dưới</source>
        <translation>Add row below</translation>
    </message>
    <message>
        <source>Thêm cột bên trái</source>
        <translation>Add column to the left</translation>
    </message>
    <message>
        <source>Thêm cột bên phải</source>
        <translation>Add column to the right</translation>
    </message>
    <message>
        <source>Xóa hàng</source>
        <translation>Delete row</translation>
    </message>
    <message>
        <source>Xóa cột</source>
        <translation>Delete column</translation>
    </message>
    <message>
        <source>Xóa bảng</source>
        <translation>Delete the table</translation>
    </message>
    <message>
        <source>Gộp ô</source>
        <translation>Merge cells</translation>
    </message>
    <message>
        <source>Tách ô</source>
        <translation>Split cell</translation>
    </message>
    <message>
        <source>Lặp lại hàng đầu ở mỗi trang</source>
        <translation>Repeat first row on every page</translation>
    </message>
    <message>
        <source>Cắt</source>
        <translation>Cut</translation>
    </message>
    <message>
        <source>Chép</source>
        <translation>Copy</translation>
    </message>
    <message>
        <source>Dán</source>
        <translation>Paste</translation>
    </message>
    <message>
        <source>Chọn tất cả</source>
        <translation>Select all</translation>
    </message>
    <message>
        <source>Dán chữ không kèm kiểu</source>
        <translation>Paste text without formatting</translation>
    </message>
    <message>
        <source>Phóng to</source>
        <translation>Zoom in</translation>
    </message>
    <message>
        <source>Thu nhỏ</source>
        <translation>Zoom out</translation>
    </message>
    <message>
        <source>Cỡ chữ thường</source>
        <translation>Normal text size</translation>
    </message>
</context>
<context>
    <name>EditorPage</name>
    <message>
        <source>Nội dung của mục</source>
        <translation>Text of the section</translation>
    </message>
    <message>
        <source>Viết nội dung của mục tại đây.</source>
        <translation>Write the section here.</translation>
    </message>
    <message>
        <source>Soạn thảo</source>
        <translation>Typing</translation>
    </message>
    <message>
        <source>Sửa chỉ tiêu kỳ sau</source>
        <translation>Change the next period’s targets</translation>
    </message>
</context>
<context>
    <name>Exporting</name>
    <message>
        <source>Xuất báo cáo</source>
        <translation>Export report</translation>
    </message>
    <message>
        <source>Văn bản Word</source>
        <translation>Word document</translation>
    </message>
    <message>
        <source>Còn thiếu nội dung bắt buộc</source>
        <translation>Something required is missing</translation>
    </message>
    <message>
        <source>Còn {0} mục và {1} chỉ tiêu bắt buộc chưa điền. Vẫn xuất báo cáo?</source>
        <translation>{0} required sections and {1} required indicators are still empty. Export all the same?</translation>
    </message>
    <message>
        <source>Vẫn xuất</source>
        <translation>Export all the same</translation>
    </message>
    <message>
        <source>Điền tiếp</source>
        <translation>Go on filling in</translation>
    </message>
    <message>
        <source>Xuất ra {0}</source>
        <translation>Exported to {0}</translation>
    </message>
    <message>
        <source>Đang xuất báo cáo…</source>
        <translation>Exporting the report…</translation>
    </message>
    <message>
        <source>Đã xuất báo cáo</source>
        <translation>Report exported</translation>
    </message>
    <message>
        <source>Đã ghi báo cáo vào tệp “{0}”.</source>
        <translation>The report has been written to “{0}”.</translation>
    </message>
    <message>
        <source>“Gửi thư” mở chương trình thư của máy; “Chép tệp” để dán (Ctrl+V) vào Zalo hay thư trên mạng.</source>
        <translation>“Mail” opens this computer&apos;s mail program; “Copy file” is for pasting (Ctrl+V) into a chat or web mail.</translation>
    </message>
    <message>
        <source>Gửi thư</source>
        <translation>Mail</translation>
    </message>
    <message>
        <source>Chép tệp</source>
        <translation>Copy file</translation>
    </message>
    <message>
        <source>Mở tệp</source>
        <translation>Open file</translation>
    </message>
    <message>
        <source>Mở thư mục</source>
        <translation>Open folder</translation>
    </message>
    <message>
        <source>Đóng</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Đã chép tệp “{0}”; dán bằng Ctrl+V.</source>
        <translation>“{0}” was copied; paste it with Ctrl+V.</translation>
    </message>
</context>
<context>
    <name>FigureList</name>
    <message>
        <source>Số liệu có thể chèn</source>
        <translation>Figures that can be put in</translation>
    </message>
</context>
<context>
    <name>FigureRows</name>
    <message>
        <source>Đơn vị</source>
        <translation>Unit</translation>
    </message>
    <message>
        <source>Chỉ tiêu đăng ký</source>
        <translation>Target</translation>
    </message>
    <message>
        <source>Số liệu</source>
        <translation>Figure</translation>
    </message>
    <message>
        <source>Tỷ lệ</source>
        <translation>Ratio</translation>
    </message>
    <message>
        <source>Lưu ý</source>
        <translation>Please note</translation>
    </message>
    <message>
        <source>Đọc từ</source>
        <translation>Read from</translation>
    </message>
</context>
<context>
    <name>FiguresTab</name>
    <message>
        <source>Số liệu tổng hợp</source>
        <translation>Totals</translation>
    </message>
    <message>
        <source>Tất cả</source>
        <translation>All</translation>
    </message>
    <message>
        <source>Cần xem lại</source>
        <translation>Wants a look</translation>
    </message>
    <message>
        <source>Chưa đủ đơn vị</source>
        <translation>Units missing</translation>
    </message>
    <message>
        <source>Từng đơn vị</source>
        <translation>Unit by unit</translation>
    </message>
    <message>
        <source>Biểu đồ</source>
        <translation>Charts</translation>
    </message>
    <message>
        <source>{0}/{1} đơn vị</source>
        <translation>{0}/{1} units</translation>
    </message>
    <message>
        <source>Số chỉ tiêu đạt và vượt trên số chỉ tiêu đã giao</source>
        <translation>Targets met or exceeded out of those set</translation>
    </message>
</context>
<context>
    <name>FindPanel</name>
    <message>
        <source>Từ cần tìm</source>
        <translation>Words to find</translation>
    </message>
    <message>
        <source>Từ thay vào</source>
        <translation>Words to put instead</translation>
    </message>
    <message>
        <source>Phân biệt hoa thường</source>
        <translation>Match case</translation>
    </message>
    <message>
        <source>Nguyên từ</source>
        <translation>Whole words</translation>
    </message>
    <message>
        <source>Phân biệt dấu</source>
        <translation>Match accents</translation>
    </message>
    <message>
        <source>Không chọn: gõ không dấu “cay xanh” cũng tìm thấy “cây xanh”; gõ có dấu thì tìm đúng dấu.</source>
        <translation>Off: words typed without accents find those with them (“cay xanh” finds “cây xanh”); accents that are typed are kept to.</translation>
    </message>
    <message>
        <source>Trước</source>
        <translation>Previous</translation>
    </message>
    <message>
        <source>Sau</source>
        <translation>Next</translation>
    </message>
    <message>
        <source>Thay thế</source>
        <translation>Replace</translation>
    </message>
    <message>
        <source>Thay thế tất cả</source>
        <translation>Replace all</translation>
    </message>
    <message>
        <source>Đóng</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Chỗ tìm thấy trước</source>
        <translation>Previous match</translation>
    </message>
    <message>
        <source>Chỗ tìm thấy sau</source>
        <translation>Next match</translation>
    </message>
    <message>
        <source>Đóng thanh tìm kiếm</source>
        <translation>Close the find bar</translation>
    </message>
    <message>
        <source>Kết quả tìm</source>
        <translation>Search result</translation>
    </message>
    <message>
        <source>Các chỗ tìm thấy</source>
        <translation>Matches</translation>
    </message>
    <message>
        <source>Tìm:</source>
        <translation>Find:</translation>
    </message>
    <message>
        <source>Thay bằng:</source>
        <translation>Replace with:</translation>
    </message>
    <message>
        <source>Chỗ này là số liệu tự cập nhật nên được giữ nguyên; hãy sửa ở bảng chỉ tiêu.</source>
        <translation>This is a live figure, so it was left as it is; please change it in the indicator table.</translation>
    </message>
    <message>
        <source>Đã thay {0} chỗ; {1} chỗ là số liệu tự cập nhật nên được giữ nguyên, hãy sửa ở bảng chỉ tiêu.</source>
        <translation>Replaced {0}; {1} are live figures and were left as they are, please change them in the indicator table.</translation>
    </message>
    <message>
        <source>Đã thay {0} chỗ.</source>
        <translation>Replaced {0}.</translation>
    </message>
    <message>
        <source>Không tìm thấy trong báo cáo này.</source>
        <translation>Not found in this report.</translation>
    </message>
    <message>
        <source>Tìm thấy {0} chỗ.</source>
        <translation>Found {0}.</translation>
    </message>
    <message>
        <source>Chỗ {0} trong {1} chỗ tìm thấy.</source>
        <translation>Match {0} of {1}.</translation>
    </message>
</context>
<context>
    <name>FindingDeeds</name>
    <message>
        <source>Sửa thành “{0}”</source>
        <translation>Change to “{0}”</translation>
    </message>
    <message>
        <source>Bỏ chỗ này đi</source>
        <translation>Take these words away</translation>
    </message>
    <message>
        <source>Sửa chỗ kiểm tra thấy</source>
        <translation>Mend what was found</translation>
    </message>
    <message>
        <source>Đổi thành số tự cập nhật</source>
        <translation>Make it a live figure</translation>
    </message>
    <message>
        <source>Đổi cả {0} số trong báo cáo</source>
        <translation>Make all {0} figures live</translation>
    </message>
    <message>
        <source>Sửa cả {0} chỗ</source>
        <translation>Mend all {0} places</translation>
    </message>
    <message>
        <source>Sửa {0} chỗ cùng loại</source>
        <translation>Mend {0} places alike</translation>
    </message>
    <message>
        <source>Bỏ qua chỗ kiểm tra thấy</source>
        <translation>Let stand what was found</translation>
    </message>
    <message>
        <source>Nhắc lại chỗ đã bỏ qua</source>
        <translation>Tell again what was let stand</translation>
    </message>
    <message>
        <source>Thêm từ của đơn vị</source>
        <translation>Keep a word of the unit</translation>
    </message>
    <message>
        <source>Sửa cả {0} chỗ thành “{1}”</source>
        <translation>Change all {0} places to “{1}”</translation>
    </message>
    <message>
        <source>Thêm “{0}” vào từ của đơn vị</source>
        <translation>Keep “{0}” as the unit&apos;s word</translation>
    </message>
    <message>
        <source>Bỏ qua…</source>
        <translation>Let it stand…</translation>
    </message>
</context>
<context>
    <name>FindingsPane</name>
    <message>
        <source>Chỗ cần sửa của mục này</source>
        <translation>What is to be mended in this section</translation>
    </message>
    <message>
        <source>Mục này chưa thấy chỗ nào cần sửa</source>
        <translation>Nothing found in this section</translation>
    </message>
    <message>
        <source>{0} chỗ trong mục này</source>
        <translation>{0} places in this section</translation>
    </message>
    <message>
        <source>{0}; {1} chỗ nữa ở trang Kiểm tra</source>
        <translation>{0}; {1} more on the page Check</translation>
    </message>
    <message>
        <source>Bỏ qua…</source>
        <translation>Let it stand…</translation>
    </message>
    <message>
        <source>Thêm vào từ của đơn vị</source>
        <translation>Keep as the unit&apos;s word</translation>
    </message>
</context>
<context>
    <name>FirstRun</name>
    <message>
        <source>Xã, phường, đặc khu</source>
        <translation>Commune, ward, special zone</translation>
    </message>
    <message>
        <source>Chi đoàn</source>
        <translation>Branch</translation>
    </message>
    <message>
        <source>Tỉnh, thành phố</source>
        <translation>Province or city</translation>
    </message>
    <message>
        <source>Trung ương</source>
        <translation>Central</translation>
    </message>
    <message>
        <source>&amp;Tiếp: chọn mẫu báo cáo</source>
        <translation>Next: choose a &amp;template</translation>
    </message>
    <message>
        <source>Xem đơn vị mẫ&amp;u</source>
        <translation>Open &amp;sample unit</translation>
    </message>
    <message>
        <source>Tê&amp;n đơn vị</source>
        <translation>U&amp;nit&apos;s name</translation>
    </message>
    <message>
        <source>&amp;Cấp</source>
        <translation>&amp;Level</translation>
    </message>
    <message>
        <source>Cơ quan cấp t&amp;rên</source>
        <translation>Body a&amp;bove</translation>
    </message>
    <message>
        <source>Ngườ&amp;i ký</source>
        <translation>S&amp;igned by</translation>
    </message>
    <message>
        <source>Chức &amp;vụ</source>
        <translation>&amp;Office held</translation>
    </message>
    <message>
        <source>Ký hiệu, nơi nhận và người ký khác đã có sẵn theo cấp của đơn vị; sửa lúc nào cũng được.</source>
        <translation>Symbols, recipients and other signers follow from the unit&apos;s level; they can be changed at any time.</translation>
    </message>
    <message>
        <source>Đề cương cấp trên gửi</source>
        <translation>An outline from above</translation>
    </message>
    <message>
        <source>Mở ra là có báo cáo lập sẵn</source>
        <translation>Opens as a report ready to write</translation>
    </message>
    <message>
        <source>Đọc đề mục, bảng, chú thích</source>
        <translation>Headings, tables, footnotes are read</translation>
    </message>
    <message>
        <source>Tệp Word kỳ trước</source>
        <translation>Last period&apos;s Word file</translation>
    </message>
    <message>
        <source>Bắt đầu báo cáo đầu tiên</source>
        <translation>Begin the first report</translation>
    </message>
    <message>
        <source>Chỉ khai một lần; mọi báo cáo sau tự có phần đầu, người ký và nơi nhận.</source>
        <translation>Asked once; every report has letterhead, signer and recipients from then on.</translation>
    </message>
    <message>
        <source>Hoặc bắt đầu từ tệp đã có</source>
        <translation>Or begin with a file you have</translation>
    </message>
    <message>
        <source>Đơn vị</source>
        <translation>Unit</translation>
    </message>
    <message>
        <source>Mẫu báo cáo</source>
        <translation>Report template</translation>
    </message>
    <message>
        <source>Viết</source>
        <translation>Write</translation>
    </message>
    <message>
        <source>Hãy nhập tên đơn vị.</source>
        <translation>Please give the unit&apos;s name.</translation>
    </message>
    <message>
        <source>Trang đầu đổi theo từng chữ bạn gõ</source>
        <translation>The first page follows every letter you type</translation>
    </message>
    <message>
        <source>Công tác Đoàn và phong trào
thanh thiếu nhi</source>
        <translation>Công tác Đoàn và phong trào
thanh thiếu nhi</translation>
    </message>
</context>
<context>
    <name>Frames</name>
    <message>
        <source>Lưu thành mẫu của đơn vị</source>
        <translation>Keep as the unit&apos;s template</translation>
    </message>
    <message>
        <source>Tên mẫu:</source>
        <translation>Name of the template:</translation>
    </message>
    <message>
        <source>Đã lưu mẫu “{0}”; chọn mẫu này khi lập báo cáo mới.</source>
        <translation>Template “{0}” is kept; choose it for a new report.</translation>
    </message>
    <message>
        <source>Bảng chỉ tiêu lấy theo bộ chỉ tiêu “{0}”.</source>
        <translation>The indicator table follows the set of indicators “{0}”.</translation>
    </message>
    <message>
        <source>Chưa có bộ chỉ tiêu của năm trước để so.</source>
        <translation>There is no set of indicators of last year to compare with.</translation>
    </message>
    <message>
        <source>So với bộ chỉ tiêu năm trước</source>
        <translation>Compared with last year&apos;s set of indicators</translation>
    </message>
    <message>
        <source>Chưa có bộ chỉ tiêu của năm này; hãy nhập tệp cấp trên gửi, hoặc lập mới từ mẫu Bộ chỉ tiêu của năm.</source>
        <translation>There is no set of indicators of this year yet; import the file the office sent, or make one from the template “Indicators of the year”.</translation>
    </message>
    <message>
        <source>Lấy bộ chỉ tiêu của năm</source>
        <translation>Take the year&apos;s set of indicators</translation>
    </message>
    <message>
        <source>&amp;Lấy bộ chỉ tiêu</source>
        <translation>&amp;Take the set</translation>
    </message>
    <message>
        <source>(không có trong danh sách này)</source>
        <translation>(not in this list)</translation>
    </message>
    <message>
        <source>Đơn vị nào trong đề cương?</source>
        <translation>Which unit of the outline?</translation>
    </message>
    <message>
        <source>Đề cương gửi cho {0} đơn vị, không có đơn vị nào tên đúng là “{1}”. Hãy chọn &amp;đơn vị của mình để cấp trên nhận ra báo cáo:</source>
        <translation>The outline was sent to {0} units, none of them named exactly “{1}”. Choose your &amp;unit so that the office above knows the report:</translation>
    </message>
    <message>
        <source>Lấy lại số liệu của biểu đồ</source>
        <translation>Take the chart&apos;s figures again</translation>
    </message>
    <message>
        <source>Chưa có báo cáo nào của các kỳ nằm trong kỳ này, cũng chưa có báo cáo cùng kỳ năm trước.</source>
        <translation>There is no report of any period inside this one, nor of the same period last year.</translation>
    </message>
    <message>
        <source>Lấy số liệu từ các báo cáo trước</source>
        <translation>Take figures from earlier reports</translation>
    </message>
    <message>
        <source>Kết quả qua các kỳ</source>
        <translation>Results over the periods</translation>
    </message>
    <message>
        <source>Báo cáo đang mở không có chỉ tiêu này; hãy thêm chỉ tiêu vào bảng trước, rồi đưa biểu đồ vào.</source>
        <translation>The open report does not have this indicator; add it to the table first, then put the chart in.</translation>
    </message>
    <message>
        <source>Trong dữ liệu có báo cáo của {0} đơn vị khác; không lấy số của các đơn vị ấy. Nếu có đơn vị cũ của mình, hãy ghi ở Thông tin đơn vị.</source>
        <translation>The data hold reports of {0} other units; their figures are not taken. If one of them is a former unit of yours, write it into the unit details.</translation>
    </message>
    <message>
        <source>Đơn vị cũ</source>
        <translation>Former unit</translation>
    </message>
    <message>
        <source>Trong dữ liệu có báo cáo của “{0}”. Đó có phải là đơn vị của mình trước khi sáp nhập hoặc đổi tên không? Nếu phải, số liệu của đơn vị ấy được lấy và cộng vào; câu trả lời được nhớ ở Thông tin đơn vị.</source>
        <translation>The data hold a report of “{0}”. Is that your unit before it was merged or renamed? If so, its figures are taken and added; the answer is kept in the unit details.</translation>
    </message>
    <message>
        <source>Là đơn vị cũ của mình</source>
        <translation>It is our former unit</translation>
    </message>
    <message>
        <source>Không phải</source>
        <translation>It is not</translation>
    </message>
</context>
<context>
    <name>GivingBack</name>
    <message>
        <source>báo cáo còn thiếu mục hoặc số liệu phải có</source>
        <translation>the report lacks sections or figures it must have</translation>
    </message>
    <message>
        <source>báo cáo có chỗ phải xem lại</source>
        <translation>the report has places to be looked at</translation>
    </message>
    <message>
        <source>Trả lại báo cáo – {0}</source>
        <translation>Report returned – {0}</translation>
    </message>
    <message>
        <source>Ghi thông báo trả lại</source>
        <translation>Save the note of return</translation>
    </message>
    <message>
        <source>Văn bản Word</source>
        <translation>Word document</translation>
    </message>
    <message>
        <source>Đang ghi thông báo…</source>
        <translation>Saving the note…</translation>
    </message>
    <message>
        <source>Đã ghi {0}</source>
        <translation>Saved {0}</translation>
    </message>
</context>
<context>
    <name>HeadPage</name>
    <message>
        <source>I., 1., 1.1.</source>
        <translation>I., 1., 1.1.</translation>
    </message>
    <message>
        <source>1., 1.1., 1.1.1.</source>
        <translation>1., 1.1., 1.1.1.</translation>
    </message>
    <message>
        <source>Phần thứ nhất, Phần thứ hai</source>
        <translation>Part one, Part two in words</translation>
    </message>
    <message>
        <source>Phần I, Phần II</source>
        <translation>Part I, Part II</translation>
    </message>
    <message>
        <source>chưa có số</source>
        <translation>no number yet</translation>
    </message>
    <message>
        <source>theo thể thức; nhiều dòng cách nhau bằng dấu /</source>
        <translation>as the form has it; several lines parted by /</translation>
    </message>
    <message>
        <source>In dấu DỰ THẢO</source>
        <translation>Print the DRAFT mark</translation>
    </message>
    <message>
        <source>Mỗi nơi một dòng; để trống nếu không có</source>
        <translation>One per line; leave empty if there is none</translation>
    </message>
    <message>
        <source>Mỗi dòng của bìa một dòng; để trống nếu không có bìa</source>
        <translation>One line for each line of the cover; leave empty if there is none</translation>
    </message>
    <message>
        <source>Mỗi người một dòng: thẩm quyền | chức vụ | họ tên</source>
        <translation>One signer a line: authority | position | full name</translation>
    </message>
    <message>
        <source>Nơi nhận riêng của báo cáo này</source>
        <translation>Recipients of this report only</translation>
    </message>
    <message>
        <source>Mỗi nơi nhận một dòng</source>
        <translation>One recipient per line</translation>
    </message>
    <message>
        <source>Cập nhật từ thông tin đơn vị</source>
        <translation>Update from the unit&apos;s details</translation>
    </message>
    <message>
        <source>Thông tin đơn vị đã đổi từ khi báo cáo này được tạo; nhấn để báo cáo dùng thông tin mới.</source>
        <translation>The unit&apos;s details have changed since this report was made; press to use the new ones.</translation>
    </message>
    <message>
        <source>Phần đầu và phần ký như khi in</source>
        <translation>Head and signature as printed</translation>
    </message>
    <message>
        <source>Thời gian, số văn bản</source>
        <translation>Time and number</translation>
    </message>
    <message>
        <source>Ngày ký</source>
        <translation>Date signed</translation>
    </message>
    <message>
        <source>Số văn bản</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>Ký hiệu loại</source>
        <translation>Symbol of the type</translation>
    </message>
    <message>
        <source>Tên văn bản</source>
        <translation>Title</translation>
    </message>
    <message>
        <source>Tên loại văn bản</source>
        <translation>Type of document</translation>
    </message>
    <message>
        <source>Thể thức</source>
        <translation>Form</translation>
    </message>
    <message>
        <source>Trích yếu</source>
        <translation>Subject</translation>
    </message>
    <message>
        <source>Đánh số mục</source>
        <translation>Numbering</translation>
    </message>
    <message>
        <source>Đánh số phần</source>
        <translation>Numbering of parts</translation>
    </message>
    <message>
        <source>Kính gửi</source>
        <translation>Addressed to</translation>
    </message>
    <message>
        <source>Ghi chú hội nghị</source>
        <translation>Conference note</translation>
    </message>
    <message>
        <source>Tiêu đề góc phải</source>
        <translation>Heading at the top right</translation>
    </message>
    <message>
        <source>Trang bìa</source>
        <translation>Cover page</translation>
    </message>
    <message>
        <source>Người ký, nơi nhận</source>
        <translation>Signer and recipients</translation>
    </message>
    <message>
        <source>Người ký</source>
        <translation>Signers</translation>
    </message>
    <message>
        <source>Thẩm quyền ký</source>
        <translation>Signing authority</translation>
    </message>
    <message>
        <source>Chức vụ</source>
        <translation>Position</translation>
    </message>
    <message>
        <source>Họ tên người ký</source>
        <translation>Signer&apos;s name</translation>
    </message>
    <message>
        <source>Người cùng ký</source>
        <translation>Co-signers</translation>
    </message>
    <message>
        <source>Nơi nhận</source>
        <translation>Recipients</translation>
    </message>
    <message>
        <source>số</source>
        <translation>number</translation>
    </message>
    <message>
        <source>ngày ký</source>
        <translation>date</translation>
    </message>
    <message>
        <source>Thiếu {0}</source>
        <translation>No {0} yet</translation>
    </message>
    <message>
        <source>Đổi thể thức</source>
        <translation>Change standard of form</translation>
    </message>
    <message>
        <source>Đổi cách đánh số mục</source>
        <translation>Change section numbers</translation>
    </message>
    <message>
        <source>Đổi cách đánh số phần</source>
        <translation>Change part numbers</translation>
    </message>
    <message>
        <source>Sửa người ký</source>
        <translation>Edit signer</translation>
    </message>
    <message>
        <source>Sửa người cùng ký</source>
        <translation>Edit co-signers</translation>
    </message>
    <message>
        <source>Sửa nơi nhận</source>
        <translation>Edit recipients</translation>
    </message>
    <message>
        <source>Sửa số văn bản</source>
        <translation>Edit document number</translation>
    </message>
    <message>
        <source>Sửa ký hiệu</source>
        <translation>Edit symbol</translation>
    </message>
    <message>
        <source>Sửa ngày ký</source>
        <translation>Edit date of signing</translation>
    </message>
    <message>
        <source>Sửa tên loại văn bản</source>
        <translation>Edit name of document type</translation>
    </message>
    <message>
        <source>Sửa trích yếu</source>
        <translation>Edit subject</translation>
    </message>
    <message>
        <source>Sửa ghi chú hội nghị</source>
        <translation>Edit conference note</translation>
    </message>
    <message>
        <source>Sửa tiêu đề góc phải</source>
        <translation>Change the heading at the top right</translation>
    </message>
    <message>
        <source>Đổi dấu dự thảo</source>
        <translation>Change draft mark</translation>
    </message>
    <message>
        <source>Sửa nơi kính gửi</source>
        <translation>Edit addressees</translation>
    </message>
    <message>
        <source>Sửa trang bìa</source>
        <translation>Change the cover page</translation>
    </message>
    <message>
        <source>Sửa thể thức</source>
        <translation>Edit form</translation>
    </message>
    <message>
        <source>Chọn người ký</source>
        <translation>Choose signer</translation>
    </message>
    <message>
        <source>Dùng nơi nhận riêng</source>
        <translation>Use own recipients</translation>
    </message>
    <message>
        <source>Dùng nơi nhận của đơn vị</source>
        <translation>Use the unit&apos;s recipients</translation>
    </message>
    <message>
        <source>Cập nhật thông tin đơn vị</source>
        <translation>Update unit details</translation>
    </message>
    <message>
        <source>{0} {1}</source>
        <translation>{0} {1}</translation>
    </message>
    <message>
        <source>Theo đơn vị: {0}</source>
        <translation>As the unit: {0}</translation>
    </message>
    <message>
        <source>chưa khai</source>
        <translation>not given</translation>
    </message>
    <message>
        <source>Khai riêng cho báo cáo này</source>
        <translation>Given for this report only</translation>
    </message>
</context>
<context>
    <name>HelpWindow</name>
    <message>
        <source>Trợ giúp</source>
        <translation>Help</translation>
    </message>
    <message>
        <source>Tìm trong trợ giúp (không cần gõ dấu)</source>
        <translation>Search in help (accents not needed)</translation>
    </message>
    <message>
        <source>Tìm trong trợ giúp</source>
        <translation>Search in help</translation>
    </message>
    <message>
        <source>Các trang trợ giúp</source>
        <translation>Pages of help</translation>
    </message>
    <message>
        <source>Nội dung trợ giúp</source>
        <translation>Text of help</translation>
    </message>
    <message>
        <source>Phím tắt</source>
        <translation>Shortcuts</translation>
    </message>
    <message>
        <source>Không thấy trang nào có những chữ ấy; hãy thử chữ khác.</source>
        <translation>No page has these words; try others.</translation>
    </message>
</context>
<context>
    <name>ImportDialog</name>
    <message>
        <source>Nhập tệp “{0}”</source>
        <translation>Import “{0}”</translation>
    </message>
    <message>
        <source>Đề cương sẽ có</source>
        <translation>Outline to be</translation>
    </message>
    <message>
        <source>Số từ</source>
        <translation>Words</translation>
    </message>
    <message>
        <source>Điều cần biết về tệp này</source>
        <translation>What to know about this file</translation>
    </message>
    <message>
        <source>Các đoạn trong tệp</source>
        <translation>Paragraphs of the file</translation>
    </message>
    <message>
        <source>Là đề &amp;mục</source>
        <translation>&amp;Heading</translation>
    </message>
    <message>
        <source>Là đề mục cùng dòng với nộ&amp;i dung</source>
        <translation>&amp;Run-in heading</translation>
    </message>
    <message>
        <source>&amp;Hủy</source>
        <translation>&amp;Cancel</translation>
    </message>
    <message>
        <source>&amp;Không phải đề mục</source>
        <translation>&amp;No heading</translation>
    </message>
    <message>
        <source>Tất cả</source>
        <translation>All</translation>
    </message>
    <message>
        <source>Cần xem lại</source>
        <translation>Wants a look</translation>
    </message>
    <message>
        <source>Chỗ cần &amp;xem sau</source>
        <translation>&amp;Next doubt</translation>
    </message>
    <message>
        <source>Sang chỗ cần xem sau (F3)</source>
        <translation>To the next place that wants a look (F3)</translation>
    </message>
    <message>
        <source>Là &amp;chỉ tiêu</source>
        <translation>&amp;Indicator</translation>
    </message>
    <message>
        <source>Cấp t&amp;rên</source>
        <translation>Level o&amp;ut</translation>
    </message>
    <message>
        <source>Cấp &amp;dưới</source>
        <translation>Level &amp;in</translation>
    </message>
    <message>
        <source>&amp;Nhập vào báo cáo mới</source>
        <translation>Im&amp;port into a new report</translation>
    </message>
    <message>
        <source>Đọc được {0} đề mục, {1} chỉ tiêu, {2} chú thích cuối trang.</source>
        <translation>Found {0} headings, {1} indicators, {2} footnotes.</translation>
    </message>
    <message>
        <source>Ý kiến ghi bên lề: {0}</source>
        <translation>Comment in the margin: {0}</translation>
    </message>
</context>
<context>
    <name>Importer</name>
    <message>
        <source>Đang đọc tệp…</source>
        <translation>Reading the file…</translation>
    </message>
    <message>
        <source>Hủy</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Báo cáo của đơn vị khác</source>
        <translation>Another unit&apos;s report</translation>
    </message>
    <message>
        <source>Đây là báo cáo của {0}, làm theo đề cương của đơn vị mình. Nhận vào bảng tổng hợp?</source>
        <translation>This is the report of {0}, made by your unit&apos;s outline. Receive it for consolidation?</translation>
    </message>
    <message>
        <source>Nhận vào tổng hợp</source>
        <translation>Receive it</translation>
    </message>
    <message>
        <source>Mở thành báo cáo riêng</source>
        <translation>Open as a separate report</translation>
    </message>
    <message>
        <source>Hoàn tác</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>Báo cáo đã xóa</source>
        <translation>Removed report</translation>
    </message>
    <message>
        <source>Tệp “{0}” là một bản của báo cáo “{1}” đã xóa khỏi danh sách. Lấy báo cáo đó lại để so sánh?</source>
        <translation>The file “{0}” is a copy of the report “{1}”, which was removed from the list. Bring that report back to compare?</translation>
    </message>
    <message>
        <source>Lấy lại và so sánh</source>
        <translation>Bring back and compare</translation>
    </message>
    <message>
        <source>Đã nhập bộ chỉ tiêu: báo cáo lập từ nay trong kỳ ấy dùng bộ này; báo cáo đã lập thì mở ra, chọn Chỉ tiêu &gt; Bộ chỉ tiêu của năm…</source>
        <translation>The set of indicators is imported: reports made from now on in that time use it; for one made already, open it and choose Indicators &gt; Indicators of the year…</translation>
    </message>
    <message>
        <source>Đã nhập báo cáo từ tệp.</source>
        <translation>The report has been imported from the file.</translation>
    </message>
    <message>
        <source>Đề cương gửi xuống</source>
        <translation>Outline sent down</translation>
    </message>
    <message>
        <source>Đây là đề cương do cấp trên gửi. Lập báo cáo của đơn vị theo đề cương này?</source>
        <translation>This is an outline from the office above. Make your unit&apos;s report by it?</translation>
    </message>
    <message>
        <source>Lập báo cáo</source>
        <translation>Make report</translation>
    </message>
    <message>
        <source>Chỉ xem đề cương</source>
        <translation>Only look at the outline</translation>
    </message>
    <message>
        <source>Báo cáo nhập từ tệp</source>
        <translation>Report imported from a file</translation>
    </message>
    <message>
        <source>Nhập từ tệp</source>
        <translation>Import from file</translation>
    </message>
    <message>
        <source>Đã nhập báo cáo {0}.</source>
        <translation>The report of {0} is imported.</translation>
    </message>
    <message>
        <source>Lập báo cáo kỳ sau</source>
        <translation>Start the next period&apos;s report</translation>
    </message>
</context>
<context>
    <name>Incoming</name>
    <message>
        <source>Nhập tệp Word</source>
        <translation>Import Word file</translation>
    </message>
    <message>
        <source>Chọn tệp Word do người khác sửa</source>
        <translation>Choose the Word file another person changed</translation>
    </message>
    <message>
        <source>Văn bản Word (*.docx)</source>
        <translation>Word document (*.docx)</translation>
    </message>
</context>
<context>
    <name>IndicatorCells</name>
    <message>
        <source>Xóa nội dung ô</source>
        <translation>Clear cells</translation>
    </message>
    <message>
        <source>Chưa có gì để dán: hãy chép một vùng ô trong Excel trước.</source>
        <translation>Nothing to paste: please copy a range of cells in Excel first.</translation>
    </message>
    <message>
        <source>Ô này do chương trình tính, không nhập trực tiếp được.</source>
        <translation>This cell is computed by the program and cannot be typed into.</translation>
    </message>
    <message>
        <source>Các ô dán vào giống hệt các ô đang có nên không có gì thay đổi.</source>
        <translation>The pasted cells equal those already there, so nothing changes.</translation>
    </message>
    <message>
        <source>Dán vào bảng chỉ tiêu</source>
        <translation>Paste into indicator table</translation>
    </message>
</context>
<context>
    <name>IndicatorDetails</name>
    <message>
        <source>Sửa cách tính chỉ tiêu</source>
        <translation>Edit nature of indicator</translation>
    </message>
    <message>
        <source>Bỏ đánh giá bằng tay</source>
        <translation>Remove verdict by hand</translation>
    </message>
    <message>
        <source>Sửa câu của chỉ tiêu</source>
        <translation>Edit sentences of indicator</translation>
    </message>
    <message>
        <source>Đánh giá bằng tay</source>
        <translation>Verdict by hand</translation>
    </message>
</context>
<context>
    <name>IndicatorModel</name>
    <message>
        <source>TT</source>
        <translation>No.</translation>
    </message>
    <message>
        <source>Chỉ tiêu</source>
        <translation>Indicators</translation>
    </message>
    <message>
        <source>Đơn vị tính</source>
        <translation>Unit of measure</translation>
    </message>
    <message>
        <source>Chỉ tiêu giao</source>
        <translation>Target</translation>
    </message>
    <message>
        <source>Kết quả</source>
        <translation>Result</translation>
    </message>
    <message>
        <source>Tỷ lệ</source>
        <translation>Ratio</translation>
    </message>
    <message>
        <source>Năm trước</source>
        <translation>Last year</translation>
    </message>
    <message>
        <source>So với năm trước</source>
        <translation>Against last year</translation>
    </message>
    <message>
        <source>Đánh giá</source>
        <translation>Verdict</translation>
    </message>
    <message>
        <source>Ghi chú</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Viết như: ≥ 20; ít nhất 20; 100%; không quá 5.</source>
        <translation>Write as: ≥ 20; ít nhất 20; 100%; không quá 5.</translation>
    </message>
    <message>
        <source>Chỉ tiêu thành phần</source>
        <translation>Part</translation>
    </message>
    <message>
        <source>Viết như: 1.250; 8,5; 51,83%; 16.107/31.076. Để trống khi chưa có số liệu.</source>
        <translation>Write as: 1.250; 8,5; 51,83%; 16.107/31.076. Leave empty while there is no figure.</translation>
    </message>
    <message>
        <source>Kết quả so với chỉ tiêu giao, chương trình tự tính.</source>
        <translation>Result against target, computed by the program.</translation>
    </message>
    <message>
        <source>Kết quả so với năm trước, chương trình tự tính.</source>
        <translation>Result against last year, computed by the program.</translation>
    </message>
    <message>
        <source>Chương trình tự đánh giá; dấu {0} là đánh giá đặt bằng tay.</source>
        <translation>The program gives the verdict; the mark {0} shows one set by hand.</translation>
    </message>
    <message>
        <source>Cùng kỳ năm trước</source>
        <translation>Same period last year</translation>
    </message>
    <message>
        <source>So với cùng kỳ</source>
        <translation>Against the same period</translation>
    </message>
    <message>
        <source>Sửa ô “{0}”</source>
        <translation>Edit cell “{0}”</translation>
    </message>
    <message>
        <source>“{0}” không phải là số nên giữ như chữ và không tính vào đâu. Hãy ghi số; nếu báo cáo bằng lời thì đổi Cách tính chỉ tiêu (F4).</source>
        <translation>“{0}” is no number, so it is kept as text and counts nowhere. Type a number; if words are reported here, change “How it is computed” (F4).</translation>
    </message>
    <message>
        <source>“{0}” được giữ như chữ nên không tính được; muốn tính, hãy ghi số ở đây và đơn vị ở cột Đơn vị tính.</source>
        <translation>“{0}” is kept as text, so nothing can be computed; to compute, put the number here and the unit into the Unit column.</translation>
    </message>
    <message>
        <source>{0}
(Chương trình tự soạn câu này từ các thành phần.)</source>
        <translation>{0}
(The program makes this sentence from the parts.)</translation>
    </message>
    <message>
        <source>(nhập nội dung chỉ tiêu)</source>
        <translation>(type the indicator here)</translation>
    </message>
    <message>
        <source>{0} (bắt buộc có kết quả)</source>
        <translation>{0} (a result is required)</translation>
    </message>
    <message>
        <source>kết quả {0}, chỉ tiêu {1}</source>
        <translation>result {0}, target {1}</translation>
    </message>
    <message>
        <source>{0} ({1})</source>
        <translation>{0} ({1})</translation>
    </message>
    <message>
        <source>{0} (đặt bằng tay; chương trình tính: {1}). Lý do: {2}</source>
        <translation>{0} (set by hand; computed: {1}). Reason: {2}</translation>
    </message>
    <message>
        <source>{0} (đặt bằng tay; chương trình tính: {1})</source>
        <translation>{0} (set by hand; computed: {1})</translation>
    </message>
    <message>
        <source>Chưa có số liệu.</source>
        <translation>No figure yet.</translation>
    </message>
</context>
<context>
    <name>IndicatorPage</name>
    <message>
        <source>Tổng hợp chỉ tiêu</source>
        <translation>Summary of indicators</translation>
    </message>
    <message>
        <source>Thêm chỉ tiêu đầu tiên</source>
        <translation>Add first indicator</translation>
    </message>
    <message>
        <source>Dán từ Excel</source>
        <translation>Paste from Excel</translation>
    </message>
    <message>
        <source>Thêm chỉ tiêu</source>
        <translation>Add indicator</translation>
    </message>
    <message>
        <source>Tất cả</source>
        <translation>All</translation>
    </message>
    <message>
        <source>Chưa có kết quả</source>
        <translation>No result yet</translation>
    </message>
    <message>
        <source>Tìm chỉ tiêu</source>
        <translation>Find indicators</translation>
    </message>
    <message>
        <source>Gõ chữ của chỉ tiêu cần tìm, không cần dấu</source>
        <translation>Type words of the indicator, accents are not needed</translation>
    </message>
    <message>
        <source>Báo cáo chưa có chỉ tiêu nào</source>
        <translation>The report has no indicators yet</translation>
    </message>
    <message>
        <source>Hãy thêm chỉ tiêu đầu tiên, hoặc chép bảng trong Excel rồi nhấn Dán từ Excel.</source>
        <translation>Add the first one, or copy a table in Excel and choose Paste from Excel.</translation>
    </message>
    <message>
        <source>Chỉ tiêu</source>
        <translation>Indicators</translation>
    </message>
    <message>
        <source>Thêm thành phần</source>
        <translation>Add part</translation>
    </message>
    <message>
        <source>Thành phần</source>
        <translation>Part</translation>
    </message>
    <message>
        <source>Xóa chỉ tiêu hoặc thành phần</source>
        <translation>Delete indicator or part</translation>
    </message>
    <message>
        <source>Xóa</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>Chuyển lên</source>
        <translation>Move up</translation>
    </message>
    <message>
        <source>Lên</source>
        <translation>Up</translation>
    </message>
    <message>
        <source>Chuyển xuống</source>
        <translation>Move down</translation>
    </message>
    <message>
        <source>Xuống</source>
        <translation>Down</translation>
    </message>
    <message>
        <source>Chép ô</source>
        <translation>Copy cells</translation>
    </message>
    <message>
        <source>Chép</source>
        <translation>Copy</translation>
    </message>
    <message>
        <source>Dán</source>
        <translation>Paste</translation>
    </message>
    <message>
        <source>Sửa nội dung chỉ tiêu, câu kết quả…</source>
        <translation>Edit target and result sentences…</translation>
    </message>
    <message>
        <source>Câu</source>
        <translation>Sentences</translation>
    </message>
    <message>
        <source>Cách tính chỉ tiêu…</source>
        <translation>How it is computed…</translation>
    </message>
    <message>
        <source>Cách tính</source>
        <translation>Nature</translation>
    </message>
    <message>
        <source>Đánh giá bằng tay…</source>
        <translation>Verdict by hand…</translation>
    </message>
    <message>
        <source>Đánh giá</source>
        <translation>Verdict</translation>
    </message>
    <message>
        <source>Bỏ đánh giá bằng tay</source>
        <translation>Remove verdict by hand</translation>
    </message>
    <message>
        <source>Bỏ đánh giá</source>
        <translation>Remove verdict</translation>
    </message>
    <message>
        <source>Chỗ dùng số này…</source>
        <translation>Where this figure is used…</translation>
    </message>
    <message>
        <source>Chỗ dùng</source>
        <translation>Uses</translation>
    </message>
    <message>
        <source>Chỉ tiêu {0}</source>
        <translation>Indicator {0}</translation>
    </message>
    <message>
        <source>Ô nền xám do chương trình tự tính.</source>
        <translation>Grey cells are computed by the program.</translation>
    </message>
    <message>
        <source>{0} chỉ tiêu, {1} thành phần: vượt {2}, đạt {3}, {4} {5}, chưa có kết quả {6}</source>
        <translation>{0} indicators, {1} parts: exceeded {2}, met {3}, {4} {5}, no result yet {6}</translation>
    </message>
    <message>
        <source>{0}, chưa đánh giá {1}</source>
        <translation>{0}, no verdict {1}</translation>
    </message>
    <message>
        <source>Số của dòng này chưa được chèn vào chỗ nào trong báo cáo.</source>
        <translation>No place of the text shows a figure of this row yet.</translation>
    </message>
    <message>
        <source>Câu của chỉ tiêu</source>
        <translation>Sentence of the indicator</translation>
    </message>
    <message>
        <source>và {0} chỗ khác</source>
        <translation>and {0} other places</translation>
    </message>
</context>
<context>
    <name>IndicatorRows</name>
    <message>
        <source>Thêm chỉ tiêu</source>
        <translation>Add indicator</translation>
    </message>
    <message>
        <source>Thêm thành phần</source>
        <translation>Add part</translation>
    </message>
    <message>
        <source>Xóa chỉ tiêu</source>
        <translation>Delete indicator</translation>
    </message>
    <message>
        <source>Xóa thành phần</source>
        <translation>Delete part</translation>
    </message>
    <message>
        <source>Chuyển chỉ tiêu</source>
        <translation>Move indicator</translation>
    </message>
    <message>
        <source>Thành phần chỉ chuyển trong chỉ tiêu; để chuyển cả chỉ tiêu, hãy chọn ô Chỉ tiêu.</source>
        <translation>A part moves within its indicator only; to move the whole indicator, choose its Indicator cell.</translation>
    </message>
    <message>
        <source>Chuyển thành phần</source>
        <translation>Move part</translation>
    </message>
</context>
<context>
    <name>IndicatorView</name>
    <message>
        <source>Bảng chỉ tiêu</source>
        <translation>Indicator table</translation>
    </message>
</context>
<context>
    <name>IndicatorsDialog</name>
    <message>
        <source>Chèn bảng chỉ tiêu</source>
        <translation>Insert indicator table</translation>
    </message>
    <message>
        <source>Sửa bảng chỉ tiêu</source>
        <translation>Change the indicator table</translation>
    </message>
    <message>
        <source>Danh sách có “Kết quả:”</source>
        <translation>List with “Kết quả:”</translation>
    </message>
    <message>
        <source>Bảng</source>
        <translation>Table</translation>
    </message>
    <message>
        <source>Kế hoạch, kết quả, tỷ lệ</source>
        <translation>Plan, result, ratio</translation>
    </message>
    <message>
        <source>Chỉ tiêu phấn đấu</source>
        <translation>Targets only</translation>
    </message>
    <message>
        <source>Mỗi kỳ một cột</source>
        <translation>A column per period</translation>
    </message>
    <message>
        <source>Chỉ tiêu kỳ sau</source>
        <translation>Targets of the next period</translation>
    </message>
    <message>
        <source>Dạng in</source>
        <translation>Printed as</translation>
    </message>
    <message>
        <source>Chỉ tiêu</source>
        <translation>Indicators</translation>
    </message>
</context>
<context>
    <name>Inserting</name>
    <message>
        <source>Đoạn văn thành đề mục</source>
        <translation>Paragraph into heading</translation>
    </message>
    <message>
        <source>Đoạn văn thành chỉ tiêu</source>
        <translation>Paragraph into indicator</translation>
    </message>
</context>
<context>
    <name>LiveDialog</name>
    <message>
        <source>Chèn số liệu tự cập nhật</source>
        <translation>Insert live figure</translation>
    </message>
    <message>
        <source>Không làm tròn</source>
        <translation>Do not round</translation>
    </message>
    <message>
        <source>Chỉ tiêu</source>
        <translation>Indicators</translation>
    </message>
    <message>
        <source>Hiện</source>
        <translation>Show</translation>
    </message>
    <message>
        <source>Từ đứng trước</source>
        <translation>Word before it</translation>
    </message>
    <message>
        <source>Làm tròn đến</source>
        <translation>Round to</translation>
    </message>
    <message>
        <source>Sẽ hiện là</source>
        <translation>Will read</translation>
    </message>
</context>
<context>
    <name>Mailer</name>
    <message>
        <source>Đã chuyển thư kèm tệp sang chương trình thư.</source>
        <translation>The mail and its file were handed to the mail program.</translation>
    </message>
    <message>
        <source>Thư đã mở sẵn; hãy kéo tệp “{0}” vào thư, hoặc dán bằng Ctrl+V.</source>
        <translation>A mail is open; drag the file “{0}” into it, or paste it with Ctrl+V.</translation>
    </message>
    <message>
        <source>Máy chưa có chương trình thư. Tệp “{0}” đã được chép: hãy dán bằng Ctrl+V vào thư hay Zalo.</source>
        <translation>This computer has no mail program. The file “{0}” was copied: paste it with Ctrl+V into a web mail or chat.</translation>
    </message>
</context>
<context>
    <name>MainCard</name>
    <message>
        <source>Đã xuất</source>
        <translation>Exported</translation>
    </message>
    <message>
        <source>Nội dung</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Chỉ tiêu</source>
        <translation>Indicators</translation>
    </message>
    <message>
        <source>Đơn vị</source>
        <translation>Units</translation>
    </message>
    <message>
        <source>&amp;Viết tiếp</source>
        <translation>&amp;Continue</translation>
    </message>
    <message>
        <source>Xem trang</source>
        <translation>Pages</translation>
    </message>
    <message>
        <source>Xuất văn bản</source>
        <translation>Export</translation>
    </message>
    <message>
        <source>&amp;Xóa khỏi danh sách</source>
        <translation>Remove from the &amp;list</translation>
    </message>
    <message>
        <source>Việc khác với báo cáo này</source>
        <translation>More about this report</translation>
    </message>
    <message>
        <source>Thể thức</source>
        <translation>Form</translation>
    </message>
    <message>
        <source>Viết tiếp: {0}</source>
        <translation>Continue: {0}</translation>
    </message>
    <message>
        <source>Xuất ngày {0}, từ đó chưa sửa gì</source>
        <translation>Exported on {0}, unchanged since</translation>
    </message>
    <message>
        <source>{0}/{1} mục đã viết</source>
        <translation>{0}/{1} sections written</translation>
    </message>
    <message>
        <source>{0}/{1} có kết quả</source>
        <translation>{0}/{1} with a result</translation>
    </message>
    <message>
        <source>số</source>
        <translation>number</translation>
    </message>
    <message>
        <source>ngày ký</source>
        <translation>date</translation>
    </message>
    <message>
        <source>Thiếu {0}</source>
        <translation>No {0} yet</translation>
    </message>
    <message>
        <source>Đã đủ</source>
        <translation>Complete</translation>
    </message>
    <message>
        <source>{0}/{1} đã gửi</source>
        <translation>{0}/{1} have sent</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Báo Cáo Cơ Sở</source>
        <translation>Báo Cáo Cơ Sở</translation>
    </message>
    <message>
        <source>Hoàn tác</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>Đóng</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Chưa làm được</source>
        <translation>Not done</translation>
    </message>
    <message>
        <source>{0} – Báo Cáo Cơ Sở</source>
        <translation>{0} – Báo Cáo Cơ Sở</translation>
    </message>
</context>
<context>
    <name>MarkModel</name>
    <message>
        <source>Được coi là</source>
        <translation>Taken for</translation>
    </message>
    <message>
        <source>Cấp</source>
        <translation>Level</translation>
    </message>
    <message>
        <source>Đoạn trong tệp</source>
        <translation>Paragraph in the file</translation>
    </message>
    <message>
        <source>Cần xem lại</source>
        <translation>To be looked at</translation>
    </message>
    <message>
        <source>(bảng {0} hàng)</source>
        <translation>(table of {0} rows)</translation>
    </message>
</context>
<context>
    <name>MatchModel</name>
    <message>
        <source>{0}  ·  {1}</source>
        <translation>{0}  ·  {1}</translation>
    </message>
    <message>
        <source>Trích yếu</source>
        <translation>Subject</translation>
    </message>
    <message>
        <source>{0} (tiêu đề)</source>
        <translation>{0} (heading)</translation>
    </message>
    <message>
        <source>{0} (bảng)</source>
        <translation>{0} (table)</translation>
    </message>
    <message>
        <source>{0} (chú thích)</source>
        <translation>{0} (footnote)</translation>
    </message>
    <message>
        <source>Chỉ tiêu</source>
        <translation>Indicators</translation>
    </message>
</context>
<context>
    <name>MatchesDialog</name>
    <message>
        <source>Ghép chỉ tiêu của tệp gõ bằng Word</source>
        <translation>Match indicators of files typed in Word</translation>
    </message>
    <message>
        <source>Các chỉ tiêu dưới đây không có mã nên được ghép theo tên chỉ tiêu. Hãy xác nhận, không ghép, hoặc chọn chỉ tiêu khác.</source>
        <translation>These indicators carry no code and were matched by their names. Confirm, do not match, or choose another.</translation>
    </message>
    <message>
        <source>{0} dòng đầu chưa xếp được vào chỉ tiêu nào của đề cương: chọn chỉ tiêu một lần, mọi đơn vị ghi như vậy đều được xếp. Các dòng sau được ghép theo tên chỉ tiêu: hãy xác nhận, không ghép, hoặc chọn chỉ tiêu khác.</source>
        <translation>The first {0} rows have no place in the outline yet: choose an indicator once, and all units that wrote so are placed. The rows below were matched by the names of indicators: confirm them, do not match them, or choose another indicator.</translation>
    </message>
    <message>
        <source>Đơn vị</source>
        <translation>Unit</translation>
    </message>
    <message>
        <source>Nội dung trong báo cáo</source>
        <translation>Words in the report</translation>
    </message>
    <message>
        <source>Số liệu</source>
        <translation>Figure</translation>
    </message>
    <message>
        <source>Ghép với</source>
        <translation>Matched with</translation>
    </message>
    <message>
        <source>Soát</source>
        <translation>Checked</translation>
    </message>
    <message>
        <source>Các chỉ tiêu cần ghép</source>
        <translation>Indicators to match</translation>
    </message>
    <message>
        <source>(không ghép)</source>
        <translation>(do not match)</translation>
    </message>
    <message>
        <source>&amp;Không ghép</source>
        <translation>Do &amp;not match</translation>
    </message>
    <message>
        <source>{0} đơn vị: {1}</source>
        <translation>{0} units: {1}</translation>
    </message>
    <message>
        <source>Không ghép</source>
        <translation>Not matched</translation>
    </message>
    <message>
        <source>&amp;Ghép với:</source>
        <translation>&amp;Match with:</translation>
    </message>
    <message>
        <source>Đú&amp;ng</source>
        <translation>&amp;Right</translation>
    </message>
    <message>
        <source>&amp;Lưu</source>
        <translation>&amp;Save</translation>
    </message>
    <message>
        <source>&amp;Hủy</source>
        <translation>&amp;Cancel</translation>
    </message>
    <message>
        <source>Đã xác nhận</source>
        <translation>Confirmed</translation>
    </message>
    <message>
        <source>Chưa soát</source>
        <translation>Not checked</translation>
    </message>
    <message>
        <source>Chưa ghép</source>
        <translation>Not matched</translation>
    </message>
</context>
<context>
    <name>Menus</name>
    <message>
        <source>&amp;Báo cáo mới…</source>
        <translation>&amp;New report…</translation>
    </message>
    <message>
        <source>Gộp bản &amp;do người khác sửa…</source>
        <translation>Mer&amp;ge another person&apos;s copy…</translation>
    </message>
    <message>
        <source>&amp;Mở đơn vị khác…</source>
        <translation>&amp;Open another unit…</translation>
    </message>
    <message>
        <source>&amp;Về đơn vị của mình</source>
        <translation>&amp;Back to Your Own Unit</translation>
    </message>
    <message>
        <source>&amp;Thông tin đơn vị…</source>
        <translation>&amp;Unit details…</translation>
    </message>
    <message>
        <source>T&amp;ổng hợp báo cáo đơn vị…</source>
        <translation>Consolidate uni&amp;ts&apos; reports…</translation>
    </message>
    <message>
        <source>Cậ&amp;p nhật số liệu tổng hợp</source>
        <translation>Up&amp;date totals</translation>
    </message>
    <message>
        <source>Lập báo cáo &amp;kỳ sau</source>
        <translation>Start the next &amp;period&apos;s report</translation>
    </message>
    <message>
        <source>Lấ&amp;y số liệu từ các báo cáo trước…</source>
        <translation>Take &amp;figures from earlier reports…</translation>
    </message>
    <message>
        <source>Bộ chỉ tiêu của năm…</source>
        <translation>Indicators of the year…</translation>
    </message>
    <message>
        <source>Chỉ tiêu &amp;qua các kỳ…</source>
        <translation>Indicators over the &amp;years…</translation>
    </message>
    <message>
        <source>Lập báo cáo theo đề cươ&amp;ng này</source>
        <translation>Make report by this out&amp;line</translation>
    </message>
    <message>
        <source>Lập đề &amp;cương kỳ sau gửi cấp dưới</source>
        <translation>Ma&amp;ke the next period&apos;s outline for the units below</translation>
    </message>
    <message>
        <source>Lưu thành mẫu củ&amp;a đơn vị…</source>
        <translation>Keep as the unit&apos;s o&amp;wn template…</translation>
    </message>
    <message>
        <source>T&amp;hoát</source>
        <translation>&amp;Quit</translation>
    </message>
    <message>
        <source>&amp;Nhập tệp Word…</source>
        <translation>&amp;Import Word file…</translation>
    </message>
    <message>
        <source>&amp;Xuất văn bản…</source>
        <translation>&amp;Export…</translation>
    </message>
    <message>
        <source>Xem t&amp;rang</source>
        <translation>&amp;View pages</translation>
    </message>
    <message>
        <source>&amp;In…</source>
        <translation>P&amp;rint…</translation>
    </message>
    <message>
        <source>&amp;Gửi thư…</source>
        <translation>&amp;Mail…</translation>
    </message>
    <message>
        <source>Về trang &amp;đầu</source>
        <translation>Back to st&amp;art page</translation>
    </message>
    <message>
        <source>Lưu bản &amp;sao dữ liệu…</source>
        <translation>Save a &amp;copy of the data…</translation>
    </message>
    <message>
        <source>&amp;Hoàn tác</source>
        <translation>&amp;Undo</translation>
    </message>
    <message>
        <source>&amp;Làm lại</source>
        <translation>&amp;Redo</translation>
    </message>
    <message>
        <source>&amp;Tìm và thay thế</source>
        <translation>&amp;Find and replace</translation>
    </message>
    <message>
        <source>Tìm chỗ &amp;sau</source>
        <translation>Find &amp;next</translation>
    </message>
    <message>
        <source>Tìm chỗ t&amp;rước</source>
        <translation>Find &amp;previous</translation>
    </message>
    <message>
        <source>Kết quả từng kỳ…</source>
        <translation>Results by period…</translation>
    </message>
    <message>
        <source>Các bản đã lư&amp;u…</source>
        <translation>&amp;History of versions…</translation>
    </message>
    <message>
        <source>&amp;Lưu</source>
        <translation>&amp;Save</translation>
    </message>
    <message>
        <source>&amp;Văn bản</source>
        <translation>&amp;Text</translation>
    </message>
    <message>
        <source>&amp;Chỉ tiêu</source>
        <translation>&amp;Indicators</translation>
    </message>
    <message>
        <source>&amp;Thể thức</source>
        <translation>&amp;Form</translation>
    </message>
    <message>
        <source>Kiểm tr&amp;a</source>
        <translation>Chec&amp;k</translation>
    </message>
    <message>
        <source>Đề cươn&amp;g</source>
        <translation>&amp;Outline</translation>
    </message>
    <message>
        <source>&amp;Nội dung đơn vị báo cáo</source>
        <translation>What u&amp;nits say</translation>
    </message>
    <message>
        <source>Gợi ý cho mục này</source>
        <translation>What this section shall say</translation>
    </message>
    <message>
        <source>Kỳ t&amp;rước đã viết</source>
        <translation>What last period &amp;said</translation>
    </message>
    <message>
        <source>Chỗ cần sửa của mụ&amp;c</source>
        <translation>To mend in this se&amp;ction</translation>
    </message>
    <message>
        <source>&amp;Báo cáo</source>
        <translation>&amp;Report</translation>
    </message>
    <message>
        <source>Báo cáo đ&amp;ang mở</source>
        <translation>Current re&amp;port</translation>
    </message>
    <message>
        <source>&amp;Sửa</source>
        <translation>&amp;Edit</translation>
    </message>
    <message>
        <source>&amp;Mục</source>
        <translation>&amp;Section</translation>
    </message>
    <message>
        <source>&amp;Chèn</source>
        <translation>&amp;Insert</translation>
    </message>
    <message>
        <source>Định &amp;dạng</source>
        <translation>F&amp;ormat</translation>
    </message>
    <message>
        <source>Chỉ &amp;tiêu</source>
        <translation>In&amp;dicators</translation>
    </message>
    <message>
        <source>Căn lề</source>
        <translation>Alignment</translation>
    </message>
    <message>
        <source>Bảng</source>
        <translation>Table</translation>
    </message>
    <message>
        <source>Hình, biểu đồ</source>
        <translation>Pictures, charts</translation>
    </message>
    <message>
        <source>&amp;Xem</source>
        <translation>&amp;View</translation>
    </message>
    <message>
        <source>Cỡ chữ trên màn hình</source>
        <translation>Size of text on screen</translation>
    </message>
    <message>
        <source>Màu sắc</source>
        <translation>Colours</translation>
    </message>
    <message>
        <source>Theo hệ thống</source>
        <translation>As the system</translation>
    </message>
    <message>
        <source>Sáng</source>
        <translation>Light</translation>
    </message>
    <message>
        <source>Tối</source>
        <translation>Dark</translation>
    </message>
    <message>
        <source>Thanh thực đơn</source>
        <translation>Menu bar</translation>
    </message>
    <message>
        <source>Ngôn ngữ mới có hiệu lực từ lần mở chương trình sau.</source>
        <translation>The new language takes effect when the program is next opened.</translation>
    </message>
    <message>
        <source>Trợ &amp;giúp</source>
        <translation>&amp;Help</translation>
    </message>
    <message>
        <source>&amp;Trợ giúp</source>
        <translation>&amp;Help</translation>
    </message>
    <message>
        <source>&amp;Phím tắt</source>
        <translation>&amp;Shortcuts</translation>
    </message>
    <message>
        <source>Mở thư mục &amp;nhật ký</source>
        <translation>Open &amp;log folder</translation>
    </message>
    <message>
        <source>&amp;Giới thiệu</source>
        <translation>&amp;About</translation>
    </message>
    <message>
        <source>Đã lưu. Chương trình tự lưu mọi thay đổi.</source>
        <translation>Saved. The program saves every change by itself.</translation>
    </message>
    <message>
        <source>Hãy chọn một dòng trong bảng chỉ tiêu trước.</source>
        <translation>Choose a row of the indicator table first.</translation>
    </message>
    <message>
        <source>Sửa kết quả từng kỳ</source>
        <translation>Change results by period</translation>
    </message>
    <message>
        <source>Thông tin đơn vị…</source>
        <translation>Unit…</translation>
    </message>
    <message>
        <source>Kiểm tra lại</source>
        <translation>Check again</translation>
    </message>
    <message>
        <source>Chỗ trước</source>
        <translation>Previous place</translation>
    </message>
    <message>
        <source>Chỗ sau</source>
        <translation>Next place</translation>
    </message>
    <message>
        <source>Kỳ trước</source>
        <translation>Last period</translation>
    </message>
    <message>
        <source>Cần sửa</source>
        <translation>To mend</translation>
    </message>
    <message>
        <source>Đơn vị báo cáo</source>
        <translation>Units&apos; words</translation>
    </message>
    <message>
        <source>Xem trang</source>
        <translation>Pages</translation>
    </message>
    <message>
        <source>Xuất văn bản</source>
        <translation>Export</translation>
    </message>
    <message>
        <source>Danh sách</source>
        <translation>List</translation>
    </message>
    <message>
        <source>Chú thích</source>
        <translation>Footnote</translation>
    </message>
    <message>
        <source>Chèn</source>
        <translation>Insert</translation>
    </message>
    <message>
        <source>Lệnh khác</source>
        <translation>More</translation>
    </message>
    <message>
        <source>Thêm chỉ tiêu</source>
        <translation>Add indicator</translation>
    </message>
    <message>
        <source>Thêm thành phần</source>
        <translation>Add part</translation>
    </message>
    <message>
        <source>Dán từ Excel</source>
        <translation>Paste from Excel</translation>
    </message>
    <message>
        <source>Cách tính</source>
        <translation>Nature</translation>
    </message>
    <message>
        <source>Câu in ra văn bản</source>
        <translation>Printed sentences</translation>
    </message>
    <message>
        <source>Đánh giá</source>
        <translation>Verdict</translation>
    </message>
    <message>
        <source>&amp;Hoàn tác: {0}</source>
        <translation>&amp;Undo: {0}</translation>
    </message>
    <message>
        <source>&amp;Làm lại: {0}</source>
        <translation>&amp;Redo: {0}</translation>
    </message>
</context>
<context>
    <name>MergeDialog</name>
    <message>
        <source>Những chỗ sửa trong tệp không đưa vào được</source>
        <translation>Changes in the file that cannot be taken over</translation>
    </message>
    <message>
        <source>Của tôi</source>
        <translation>Mine</translation>
    </message>
    <message>
        <source>Bản kia</source>
        <translation>The other copy</translation>
    </message>
    <message>
        <source>Trước khi sửa</source>
        <translation>Before the changes</translation>
    </message>
    <message>
        <source>Giữ của &amp;tôi</source>
        <translation>Keep &amp;mine</translation>
    </message>
    <message>
        <source>Lấy của &amp;bản kia</source>
        <translation>Take the &amp;other</translation>
    </message>
    <message>
        <source>Giữ &amp;cả hai</source>
        <translation>Keep &amp;both</translation>
    </message>
    <message>
        <source>Chỗ chưa chọn &amp;sau</source>
        <translation>&amp;Next undecided</translation>
    </message>
    <message>
        <source>Chỗ sửa</source>
        <translation>Place</translation>
    </message>
    <message>
        <source>Bản kia đã</source>
        <translation>The other copy did</translation>
    </message>
    <message>
        <source>Chọn</source>
        <translation>Choice</translation>
    </message>
    <message>
        <source>Những chỗ bản kia đã sửa</source>
        <translation>What the other copy changed</translation>
    </message>
    <message>
        <source>{0} cho mọi chỗ đang chọn trong danh sách, rồi sang chỗ chưa chọn sau</source>
        <translation>{0} for everything selected in the list, then on to the next undecided</translation>
    </message>
    <message>
        <source>Sang chỗ chưa chọn sau (F3)</source>
        <translation>Go to the next undecided place (F3)</translation>
    </message>
    <message>
        <source>Cả hai sửa: giữ hết của tôi</source>
        <translation>Both changed: keep all mine</translation>
    </message>
    <message>
        <source>Cả hai sửa: lấy hết bản kia</source>
        <translation>Both changed: take all theirs</translation>
    </message>
    <message>
        <source>&amp;Gộp vào báo cáo</source>
        <translation>Merge &amp;into the report</translation>
    </message>
    <message>
        <source>Để thành báo cáo &amp;riêng</source>
        <translation>Keep as a &amp;separate report</translation>
    </message>
    <message>
        <source>&amp;Hủy</source>
        <translation>&amp;Cancel</translation>
    </message>
    <message>
        <source>Không gộp; bản kia thành một báo cáo khác đứng bên cạnh</source>
        <translation>No merging; the other copy becomes a report of its own</translation>
    </message>
    <message>
        <source>Cả hai cùng sửa, cần chọn ({0})</source>
        <translation>Changed on both sides, to be decided ({0})</translation>
    </message>
    <message>
        <source>Chỉ bản kia sửa ({0})</source>
        <translation>Changed in the other copy only ({0})</translation>
    </message>
    <message>
        <source>Chọn một chỗ trong danh sách để xem hai bản.</source>
        <translation>Choose a place in the list to see both copies.</translation>
    </message>
    <message>
        <source>{0}: {1}</source>
        <translation>{0}: {1}</translation>
    </message>
    <message>
        <source>Bản kia sửa {0} chỗ.</source>
        <translation>The other copy changed {0} places.</translation>
    </message>
    <message>
        <source>Cả hai cùng sửa {0} chỗ, còn {1} chỗ chưa chọn.</source>
        <translation>Both changed {0} places; {1} still to be decided.</translation>
    </message>
    <message>
        <source>Hãy chọn ở những chỗ đó rồi gộp.</source>
        <translation>Decide on those, then merge.</translation>
    </message>
</context>
<context>
    <name>Merging</name>
    <message>
        <source>Tệp “{0}” không có gì khác báo cáo này.</source>
        <translation>The file “{0}” has nothing that this report has not.</translation>
    </message>
    <message>
        <source>Gộp bản sửa trong tệp “{0}”</source>
        <translation>Merge the changes in “{0}”</translation>
    </message>
    <message>
        <source>Chưa gộp gì từ tệp “{0}”.</source>
        <translation>Nothing of “{0}” was merged.</translation>
    </message>
    <message>
        <source>Tệp “{0}” không còn quá nửa số mục đã viết; có lẽ đã dán một báo cáo khác đè lên. Gộp sẽ bỏ những mục đó. Nếu đây là báo cáo khác, hãy để thành báo cáo riêng.</source>
        <translation>“{0}” has lost more than half of the sections written; maybe another report was pasted over it. Merging drops them. If it is another report, keep it as a separate one.</translation>
    </message>
    <message>
        <source>Tệp “{0}” là một bản khác của báo cáo đang mở, nhưng không còn bản gốc chung để biết ai đã sửa gì: chỗ nào khác nhau cũng cần chọn.</source>
        <translation>The file “{0}” is another copy of the open report, but no common version is left to tell who changed what: every difference is to be decided.</translation>
    </message>
    <message>
        <source>Tệp “{0}” đã được sửa bằng Word hoặc LibreOffice sau khi xuất. Chọn những chỗ muốn lấy vào báo cáo; sau khi gộp vẫn có thể hoàn tác.</source>
        <translation>The file “{0}” was changed in Word or LibreOffice after it was exported. Choose what to take into the report; merging can be undone.</translation>
    </message>
    <message>
        <source>Tệp “{0}” là một bản khác của báo cáo đang mở. Chọn những chỗ muốn lấy; sau khi gộp vẫn có thể hoàn tác.</source>
        <translation>The file “{0}” is another copy of the open report. Choose what to take; merging can be undone.</translation>
    </message>
    <message>
        <source>Gộp tệp “{0}”</source>
        <translation>Merge “{0}”</translation>
    </message>
    <message>
        <source>Gộp tệp “{0}” ({1} sửa)</source>
        <translation>Merge file “{0}” (changed by {1})</translation>
    </message>
    <message>
        <source>Đã gộp tệp “{0}” vào báo cáo.</source>
        <translation>“{0}” was merged into the report.</translation>
    </message>
</context>
<context>
    <name>NarrativePane</name>
    <message>
        <source>Nội dung</source>
        <translation>Words</translation>
    </message>
    <message>
        <source>Tìm câu</source>
        <translation>Find</translation>
    </message>
    <message>
        <source>Tìm trong nội dung đơn vị báo cáo</source>
        <translation>Search what units say</translation>
    </message>
    <message>
        <source>Tìm ở đâu</source>
        <translation>Where to search</translation>
    </message>
    <message>
        <source>Mục này</source>
        <translation>This section</translation>
    </message>
    <message>
        <source>Mọi mục</source>
        <translation>All sections</translation>
    </message>
    <message>
        <source>Ngoài đề cương</source>
        <translation>Outside the outline</translation>
    </message>
    <message>
        <source>Nội dung các đơn vị báo cáo</source>
        <translation>What units say</translation>
    </message>
    <message>
        <source>Đưa câu đang chọn vào báo cáo, kèm tên đơn vị (Enter)</source>
        <translation>Put the chosen sentence into the text, with the unit&apos;s name (Enter)</translation>
    </message>
    <message>
        <source>{0}: {1}/{2} đơn vị có nội dung</source>
        <translation>{0}: written by {1} of {2} units</translation>
    </message>
    <message>
        <source>nội dung của {0} đơn vị bị hỏng, hãy nhận lại tệp: {1}</source>
        <translation>the words of {0} units are damaged, receive their files again: {1}</translation>
    </message>
    <message>
        <source>Đưa câu đang chọn vào chú thích “Tiêu biểu: …” (Shift+Enter)</source>
        <translation>Put the chosen sentence into a footnote of examples (Shift+Enter)</translation>
    </message>
    <message>
        <source>Mở báo cáo</source>
        <translation>Open report</translation>
    </message>
    <message>
        <source>Mở báo cáo của đơn vị như đã nhận (nhấp đúp)</source>
        <translation>Open the unit&apos;s report as it was received (double-click)</translation>
    </message>
    <message>
        <source>Có báo cáo mới của đơn vị; số liệu tổng hợp trong báo cáo chưa cập nhật.</source>
        <translation>Units have sent new reports; the totals in the text are not up to date.</translation>
    </message>
    <message>
        <source>Cập nhật</source>
        <translation>Update</translation>
    </message>
    <message>
        <source>Cập nhật số liệu tổng hợp, giữ nguyên phần đã viết (F9)</source>
        <translation>Update the totals and keep what is written (F9)</translation>
    </message>
    <message>
        <source>Đang đọc nội dung đơn vị báo cáo…</source>
        <translation>Reading what units say…</translation>
    </message>
    <message>
        <source>Chưa nhận báo cáo nào của đơn vị cho kỳ này. Nhận báo cáo ở Tổng hợp báo cáo đơn vị.</source>
        <translation>No unit&apos;s report has been received for this period. Receive them under Consolidate units&apos; reports.</translation>
    </message>
    <message>
        <source>Đưa vào báo cáo</source>
        <translation>Into the text</translation>
    </message>
    <message>
        <source>Vào chú thích</source>
        <translation>Into a footnote</translation>
    </message>
    <message>
        <source>Gõ chữ cần tìm trong mọi mục của {0} đơn vị.</source>
        <translation>Type what to search for in all sections of {0} units.</translation>
    </message>
    <message>
        <source>Thấy ở quá nhiều chỗ, chỉ hiện {0} đoạn; hãy gõ thêm chữ.</source>
        <translation>Found in too many places, only {0} passages are shown; type more words.</translation>
    </message>
    <message>
        <source>{0} đoạn của {1} đơn vị</source>
        <translation>{0} passages of {1} units</translation>
    </message>
    <message>
        <source>Mục không có trong báo cáo này</source>
        <translation>Sections this report does not have</translation>
    </message>
    <message>
        <source>{0}: thấy ở {1}/{2} đơn vị</source>
        <translation>{0}: found with {1} of {2} units</translation>
    </message>
    <message>
        <source>Trích nội dung đơn vị vào báo cáo</source>
        <translation>Quote a unit in the text</translation>
    </message>
    <message>
        <source>Trích nội dung đơn vị vào chú thích</source>
        <translation>Quote a unit in a footnote</translation>
    </message>
    <message>
        <source>Câu trích ({0})</source>
        <translation>Quotes ({0})</translation>
    </message>
    <message>
        <source>Câu trích</source>
        <translation>Quotes</translation>
    </message>
    <message>
        <source>Câu trích ({0}, {1} cần xem)</source>
        <translation>Quotes ({0}, {1} to look at)</translation>
    </message>
    <message>
        <source>Không theo dõi câu trích</source>
        <translation>Stop following a quote</translation>
    </message>
</context>
<context>
    <name>NatureDialog</name>
    <message>
        <source>Cách tính chỉ tiêu</source>
        <translation>How it is computed</translation>
    </message>
    <message>
        <source>Bắt buộc có kết quả</source>
        <translation>A result is required</translation>
    </message>
    <message>
        <source>Loại số liệu:</source>
        <translation>Kind of figure:</translation>
    </message>
    <message>
        <source>Kết quả phải:</source>
        <translation>The result must be:</translation>
    </message>
    <message>
        <source>Tổng hợp nhiều đơn vị:</source>
        <translation>Adding up over units:</translation>
    </message>
    <message>
        <source>Tổng hợp nhiều kỳ:</source>
        <translation>Adding up over periods:</translation>
    </message>
    <message>
        <source>&amp;Lưu</source>
        <translation>&amp;Save</translation>
    </message>
</context>
<context>
    <name>NewReportDialog</name>
    <message>
        <source>Báo cáo mới</source>
        <translation>New report</translation>
    </message>
    <message>
        <source>Mẫu báo cáo</source>
        <translation>Report template</translation>
    </message>
    <message>
        <source>{0} (mẫu của đơn vị)</source>
        <translation>{0} (the unit&apos;s template)</translation>
    </message>
    <message>
        <source>&amp;Xóa mẫu này</source>
        <translation>&amp;Delete this template</translation>
    </message>
    <message>
        <source>Thể thức</source>
        <translation>Form</translation>
    </message>
    <message>
        <source>Trích yếu</source>
        <translation>Subject</translation>
    </message>
    <message>
        <source>Đề cương của mẫu</source>
        <translation>Outline of the template</translation>
    </message>
    <message>
        <source>&amp;Mẫu báo cáo:</source>
        <translation>Report &amp;template:</translation>
    </message>
    <message>
        <source>&amp;Kỳ báo cáo:</source>
        <translation>Re&amp;port period:</translation>
    </message>
    <message>
        <source>&amp;Thể thức:</source>
        <translation>&amp;Standard of form:</translation>
    </message>
    <message>
        <source>Trích yếu:</source>
        <translation>Subject:</translation>
    </message>
    <message>
        <source>Đề cương sẽ có:</source>
        <translation>The outline will have:</translation>
    </message>
    <message>
        <source>Tạ&amp;o báo cáo</source>
        <translation>&amp;Make report</translation>
    </message>
    <message>
        <source>&amp;Hủy</source>
        <translation>&amp;Cancel</translation>
    </message>
    <message>
        <source>Xóa mẫu “{0}”? Các báo cáo đã lập theo mẫu này vẫn giữ nguyên.</source>
        <translation>Delete the template “{0}”? Reports made of it stay as they are.</translation>
    </message>
    <message>
        <source>Xóa mẫu</source>
        <translation>Delete template</translation>
    </message>
    <message>
        <source>Hủy</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>(chưa có trích yếu; sẽ ghi ở trang Thể thức)</source>
        <translation>(no subject yet; it is given on the Form page)</translation>
    </message>
</context>
<context>
    <name>NextTargetsDialog</name>
    <message>
        <source>Chỉ tiêu kỳ sau</source>
        <translation>Targets of the next period</translation>
    </message>
    <message>
        <source>Mỗi chỉ tiêu một dòng, ví dụ: Kết nạp ít nhất 45 đoàn viên.</source>
        <translation>One target a line, such as: Kết nạp ít nhất 45 đoàn viên.</translation>
    </message>
    <message>
        <source>Lưu</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Hủy</source>
        <translation>Cancel</translation>
    </message>
</context>
<context>
    <name>NotesPane</name>
    <message>
        <source>Chú thích của mục</source>
        <translation>Footnotes of the section</translation>
    </message>
    <message>
        <source>Nội dung chú thích</source>
        <translation>Text of the footnote</translation>
    </message>
    <message>
        <source>Đến chỗ đặt chú thích trong văn bản</source>
        <translation>To the place of this footnote in the text</translation>
    </message>
</context>
<context>
    <name>Objects</name>
    <message>
        <source>Không đọc được hình này.</source>
        <translation>This picture cannot be read.</translation>
    </message>
    <message>
        <source>Biểu đồ chưa có tên</source>
        <translation>Chart without a title</translation>
    </message>
    <message>
        <source>Đang vẽ biểu đồ: {0}</source>
        <translation>Drawing chart: {0}</translation>
    </message>
    <message>
        <source>Không vẽ được biểu đồ: {0}</source>
        <translation>This chart cannot be drawn: {0}</translation>
    </message>
    <message>
        <source>dạng danh sách</source>
        <translation>as a list</translation>
    </message>
    <message>
        <source>dạng bảng</source>
        <translation>as a table</translation>
    </message>
    <message>
        <source>dạng kế hoạch – kết quả</source>
        <translation>as plan and result</translation>
    </message>
    <message>
        <source>dạng chỉ tiêu phấn đấu</source>
        <translation>targets only</translation>
    </message>
    <message>
        <source>dạng mỗi kỳ một cột</source>
        <translation>as a column per period</translation>
    </message>
    <message>
        <source>nhấn đúp để sửa</source>
        <translation>double-click to change them</translation>
    </message>
    <message>
        <source>Bảng chỉ tiêu: {0} chỉ tiêu, {1}</source>
        <translation>Indicator table: {0} indicators, {1}</translation>
    </message>
    <message>
        <source>Chỉ tiêu kỳ sau: {0} chỉ tiêu, {1}</source>
        <translation>Targets of the next period: {0}, {1}</translation>
    </message>
</context>
<context>
    <name>Outline</name>
    <message>
        <source>Lọc mục</source>
        <translation>Filter sections</translation>
    </message>
    <message>
        <source>Gõ chữ của mục cần tìm, không cần dấu</source>
        <translation>Type words of the section, accents are not needed</translation>
    </message>
    <message>
        <source>Lọc mục trong đề cương</source>
        <translation>Filter the sections of the outline</translation>
    </message>
    <message>
        <source>Đề cương báo cáo</source>
        <translation>Outline of the report</translation>
    </message>
    <message>
        <source>Thêm mục cùng cấp</source>
        <translation>Add section beside</translation>
    </message>
    <message>
        <source>Thêm mục con</source>
        <translation>Add section inside</translation>
    </message>
    <message>
        <source>Đổi tên mục</source>
        <translation>Rename section</translation>
    </message>
    <message>
        <source>Chuyển lên</source>
        <translation>Move up</translation>
    </message>
    <message>
        <source>Chuyển xuống</source>
        <translation>Move down</translation>
    </message>
    <message>
        <source>Lùi vào một cấp</source>
        <translation>Indent</translation>
    </message>
    <message>
        <source>Đưa ra một cấp</source>
        <translation>Outdent</translation>
    </message>
    <message>
        <source>Nhân đôi mục</source>
        <translation>Duplicate section</translation>
    </message>
    <message>
        <source>Trả đề mục về đoạn văn</source>
        <translation>Turn heading into paragraph</translation>
    </message>
    <message>
        <source>Đổi trạng thái</source>
        <translation>Change state</translation>
    </message>
    <message>
        <source>Xóa mục</source>
        <translation>Delete section</translation>
    </message>
    <message>
        <source>Thêm mục</source>
        <translation>Add section</translation>
    </message>
    <message>
        <source>Chuyển mục</source>
        <translation>Move section</translation>
    </message>
    <message>
        <source>Lùi mục vào</source>
        <translation>Indent section</translation>
    </message>
    <message>
        <source>Đưa mục ra</source>
        <translation>Outdent section</translation>
    </message>
    <message>
        <source>Đã xóa mục “{0}”.</source>
        <translation>Section “{0}” was removed.</translation>
    </message>
    <message>
        <source>Đổi kiểu mục</source>
        <translation>Change kind of section</translation>
    </message>
    <message>
        <source>Kiểu mục</source>
        <translation>Kind of section</translation>
    </message>
    <message>
        <source>Đề mục cùng dòng với nội dung</source>
        <translation>Heading runs into the paragraph</translation>
    </message>
    <message>
        <source>In trang ngang</source>
        <translation>Print on wide pages</translation>
    </message>
    <message>
        <source>Mục bắt buộc</source>
        <translation>Required section</translation>
    </message>
</context>
<context>
    <name>OutlineModel</name>
    <message>
        <source>{0} từ</source>
        <translation>{0} words</translation>
    </message>
    <message>
        <source>mục bắt buộc</source>
        <translation>required</translation>
    </message>
    <message>
        <source>{0} chỗ cần sửa</source>
        <translation>{0} places to mend</translation>
    </message>
    <message>
        <source>Đổi tên mục</source>
        <translation>Rename section</translation>
    </message>
    <message>
        <source>Chuyển mục</source>
        <translation>Move section</translation>
    </message>
</context>
<context>
    <name>PagesView</name>
    <message>
        <source>Các trang của báo cáo</source>
        <translation>Pages of the report</translation>
    </message>
    <message>
        <source>Trang thu nhỏ</source>
        <translation>Small pages</translation>
    </message>
    <message>
        <source>Đang dàn trang…</source>
        <translation>Laying out the pages…</translation>
    </message>
    <message>
        <source>Chưa dàn được trang</source>
        <translation>The pages could not be laid out</translation>
    </message>
    <message>
        <source>Thử lại</source>
        <translation>Try again</translation>
    </message>
    <message>
        <source>Về &amp;soạn thảo</source>
        <translation>Back to &amp;writing</translation>
    </message>
    <message>
        <source>Thu &amp;nhỏ</source>
        <translation>Zoom &amp;out</translation>
    </message>
    <message>
        <source>&amp;Phóng to</source>
        <translation>Zoom &amp;in</translation>
    </message>
    <message>
        <source>Trang t&amp;rước</source>
        <translation>P&amp;revious page</translation>
    </message>
    <message>
        <source>Trang &amp;sau</source>
        <translation>&amp;Next page</translation>
    </message>
    <message>
        <source>Về soạn thảo</source>
        <translation>Back to writing</translation>
    </message>
    <message>
        <source>Cỡ trang trên màn hình</source>
        <translation>Size of pages on the screen</translation>
    </message>
    <message>
        <source>Vừa trang</source>
        <translation>Whole page</translation>
    </message>
    <message>
        <source>Vừa chiều rộng</source>
        <translation>Page width</translation>
    </message>
    <message>
        <source>Lưu tệp Word để gửi</source>
        <translation>Save the Word file</translation>
    </message>
    <message>
        <source>Lưu PDF</source>
        <translation>Save PDF</translation>
    </message>
    <message>
        <source>In…</source>
        <translation>Print…</translation>
    </message>
    <message>
        <source>Gửi thư</source>
        <translation>Send mail</translation>
    </message>
    <message>
        <source>Tệp gửi cấp trên: {0}</source>
        <translation>File for the office above: {0}</translation>
    </message>
    <message>
        <source>Trang {0}/{1}</source>
        <translation>Page {0}/{1}</translation>
    </message>
    <message>
        <source>{0} %</source>
        <translation>{0}%</translation>
    </message>
    <message>
        <source>Tệp PDF</source>
        <translation>PDF file</translation>
    </message>
    <message>
        <source>Đang lưu PDF…</source>
        <translation>Saving the PDF…</translation>
    </message>
    <message>
        <source>Đã lưu tệp “{0}”.</source>
        <translation>Saved the file “{0}”.</translation>
    </message>
    <message>
        <source>In báo cáo</source>
        <translation>Print the report</translation>
    </message>
    <message>
        <source>Đang in…</source>
        <translation>Printing…</translation>
    </message>
    <message>
        <source>Đã gửi báo cáo tới máy in.</source>
        <translation>The report was sent to the printer.</translation>
    </message>
</context>
<context>
    <name>PaperPreview</name>
    <message>
        <source>Xem trước thể thức</source>
        <translation>Preview of the form</translation>
    </message>
</context>
<context>
    <name>PasteDialog</name>
    <message>
        <source>Dán vào bảng chỉ tiêu</source>
        <translation>Paste into indicator table</translation>
    </message>
    <message>
        <source>Ô</source>
        <translation>Cell</translation>
    </message>
    <message>
        <source>Đang có</source>
        <translation>Now</translation>
    </message>
    <message>
        <source>Dán vào</source>
        <translation>Pasted</translation>
    </message>
    <message>
        <source>Lưu ý</source>
        <translation>Please note</translation>
    </message>
    <message>
        <source>Các ô sẽ thay đổi</source>
        <translation>Cells that will change</translation>
    </message>
    <message>
        <source>Cần xem lại ({0})</source>
        <translation>To be looked at ({0})</translation>
    </message>
    <message>
        <source>Không hiểu, để nguyên ({0})</source>
        <translation>Not understood, left as they are ({0})</translation>
    </message>
    <message>
        <source>Ghi đè ({0})</source>
        <translation>Overwritten ({0})</translation>
    </message>
    <message>
        <source>Điền vào ô trống ({0})</source>
        <translation>Filled in where empty ({0})</translation>
    </message>
    <message>
        <source>Dán cả {0} ô cần xem lại, theo cách đọc ghi ở trên</source>
        <translation>Also paste the {0} cells to be looked at, read as shown above</translation>
    </message>
    <message>
        <source>Dán</source>
        <translation>Paste</translation>
    </message>
    <message>
        <source>Ghi đè {0} ô, điền {1} ô trống.</source>
        <translation>Overwrites {0} cells, fills in {1} empty ones.</translation>
    </message>
    <message>
        <source>Thêm {0} chỉ tiêu mới và {1} dòng thành phần ở cuối bảng.</source>
        <translation>Adds {0} indicators and {1} part rows at the end of the table.</translation>
    </message>
    <message>
        <source>Bỏ qua {0} ô ở các cột chương trình tự tính.</source>
        <translation>Leaves out {0} cells in columns that the program computes.</translation>
    </message>
    <message>
        <source>Không dán {0} ô nằm ngoài các cột của bảng.</source>
        <translation>Does not paste {0} cells outside the columns of the table.</translation>
    </message>
    <message>
        <source>Dòng {0}, {1}</source>
        <translation>Row {0}, {1}</translation>
    </message>
    <message>
        <source>(trống)</source>
        <translation>(empty)</translation>
    </message>
</context>
<context>
    <name>PeriodField</name>
    <message>
        <source>Kỳ trong năm</source>
        <translation>Period of the year</translation>
    </message>
    <message>
        <source>Năm</source>
        <translation>Year</translation>
    </message>
    <message>
        <source>Đến năm</source>
        <translation>To year</translation>
    </message>
    <message>
        <source>đến</source>
        <translation>to</translation>
    </message>
    <message>
        <source>Từ ngày</source>
        <translation>From</translation>
    </message>
    <message>
        <source>Đến ngày</source>
        <translation>To</translation>
    </message>
    <message>
        <source>Năm học bắt đầu từ</source>
        <translation>School year from</translation>
    </message>
    <message>
        <source>6 tháng đầu năm</source>
        <translation>First half of the year</translation>
    </message>
    <message>
        <source>6 tháng cuối năm</source>
        <translation>Second half of the year</translation>
    </message>
    <message>
        <source>Học kỳ I, năm học bắt đầu từ</source>
        <translation>First semester, school year beginning in</translation>
    </message>
    <message>
        <source>Học kỳ II, năm học bắt đầu từ</source>
        <translation>Second semester, school year beginning in</translation>
    </message>
    <message>
        <source>Quý {0}</source>
        <translation>Quarter {0}</translation>
    </message>
    <message>
        <source>Tháng {0}</source>
        <translation>Month {0}</translation>
    </message>
    <message>
        <source>Hãy nhập cả ngày đầu và ngày cuối kỳ, hoặc để trống cả hai.</source>
        <translation>Please give both the first and the last day of the period, or leave both empty.</translation>
    </message>
    <message>
        <source>Ngày cuối kỳ phải sau ngày đầu kỳ.</source>
        <translation>The last day of the period must come after the first.</translation>
    </message>
</context>
<context>
    <name>PeriodsDialog</name>
    <message>
        <source>Kết quả từng kỳ</source>
        <translation>Results by period</translation>
    </message>
    <message>
        <source>Chia kỳ</source>
        <translation>Taken apart</translation>
    </message>
    <message>
        <source>Kết quả</source>
        <translation>Result</translation>
    </message>
    <message>
        <source>Ghi chú</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>&amp;Ghi kết quả</source>
        <translation>&amp;Set results</translation>
    </message>
    <message>
        <source>Lấy từ báo cáo trước</source>
        <translation>Taken from an earlier report</translation>
    </message>
    <message>
        <source>Báo cáo này chưa có kỳ báo cáo dài hơn một tháng, nên không chia được.</source>
        <translation>This report has no period longer than a month, so it cannot be taken apart.</translation>
    </message>
    <message>
        <source>Đã gõ số ở cách chia khác: {0}. Hãy chọn lại cách chia ấy để ghi.</source>
        <translation>Figures were typed for other periods: {0}. Choose those periods again to keep them.</translation>
    </message>
    <message>
        <source>Ghi theo cách chia này sẽ thay kết quả đã ghi của: {0}.</source>
        <translation>Set this way, they take the place of the results of: {0}.</translation>
    </message>
    <message>
        <source>Cả kỳ chưa tính được: {0}.</source>
        <translation>The whole period cannot be computed: {0}.</translation>
    </message>
    <message>
        <source>Cả kỳ: {0}</source>
        <translation>Whole period: {0}</translation>
    </message>
    <message>
        <source>Chưa tính các kỳ: {0}.</source>
        <translation>Periods not in it: {0}.</translation>
    </message>
    <message>
        <source>Thay kết quả đang ghi ({0})</source>
        <translation>Replace the result that stands now ({0})</translation>
    </message>
</context>
<context>
    <name>PictureDialog</name>
    <message>
        <source>Hình ảnh</source>
        <translation>Picture</translation>
    </message>
    <message>
        <source>Tên hình</source>
        <translation>Caption</translation>
    </message>
    <message>
        <source>Mô tả cho người không nhìn thấy</source>
        <translation>Description for those who cannot see it</translation>
    </message>
    <message>
        <source>Bề rộng khi in</source>
        <translation>Width in print</translation>
    </message>
</context>
<context>
    <name>QuotesView</name>
    <message>
        <source>Tình trạng</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Câu trích</source>
        <translation>Quotes</translation>
    </message>
    <message>
        <source>Câu đã trích của các đơn vị</source>
        <translation>Sentences quoted from units</translation>
    </message>
    <message>
        <source>Chưa trích câu nào. Chọn một câu của đơn vị ở thẻ bên cạnh rồi đưa vào báo cáo.</source>
        <translation>Nothing quoted yet. Choose a unit&apos;s sentence on the other tab and put it into the text.</translation>
    </message>
    <message>
        <source>Nội dung của đơn vị khi trích và bây giờ</source>
        <translation>The unit&apos;s words when quoted and now</translation>
    </message>
    <message>
        <source>Đến chỗ trích</source>
        <translation>Go to the quote</translation>
    </message>
    <message>
        <source>Mở báo cáo</source>
        <translation>Open report</translation>
    </message>
    <message>
        <source>Không theo dõi nữa</source>
        <translation>Stop following</translation>
    </message>
    <message>
        <source>{0}, mục “{1}”</source>
        <translation>{0}, section “{1}”</translation>
    </message>
    <message>
        <source>Khi trích: {0}</source>
        <translation>When quoted: {0}</translation>
    </message>
    <message>
        <source>Bây giờ: {0}</source>
        <translation>Now: {0}</translation>
    </message>
    <message>
        <source>Bây giờ: không còn câu nào gần giống.</source>
        <translation>Now: no sentence is like it any more.</translation>
    </message>
</context>
<context>
    <name>Reader</name>
    <message>
        <source>Không đơn vị nào viết ở mục này.</source>
        <translation>No unit wrote in this section.</translation>
    </message>
    <message>
        <source>Đoạn này bị hỏng trên đĩa; hãy nhận lại tệp của đơn vị.</source>
        <translation>This passage is damaged on the disk; please receive the unit&apos;s file again.</translation>
    </message>
</context>
<context>
    <name>Receiving</name>
    <message>
        <source>Nhận tệp của đơn vị</source>
        <translation>Receive units&apos; files</translation>
    </message>
    <message>
        <source>Văn bản Word (*.docx)</source>
        <translation>Word document (*.docx)</translation>
    </message>
    <message>
        <source>Nhận cả thư mục</source>
        <translation>Receive a whole folder</translation>
    </message>
    <message>
        <source>Đang đọc báo cáo của các đơn vị…</source>
        <translation>Reading the units&apos; reports…</translation>
    </message>
    <message>
        <source>Đã dừng. {0} tệp đọc được trước đó đã giữ lại; nhận lại để đọc phần còn lại.</source>
        <translation>Stopped. The {0} files read before that were kept; receive again to read the rest.</translation>
    </message>
    <message>
        <source>Đã nhận {0} tệp mới.</source>
        <translation>Received {0} new files.</translation>
    </message>
    <message>
        <source>{0} tệp đã nhận từ trước.</source>
        <translation>{0} files were received before.</translation>
    </message>
    <message>
        <source>{0} tệp không đọc được.</source>
        <translation>{0} files could not be read.</translation>
    </message>
    <message>
        <source>Giờ máy sớm hơn lần nhận trước nên ghi là nhận ngày {0}; hãy xem lại giờ của máy.</source>
        <translation>The clock of this computer is before the last receiving, so {0} is noted as the date; check the clock.</translation>
    </message>
</context>
<context>
    <name>RecoveryDialog</name>
    <message>
        <source>Báo Cáo Cơ Sở</source>
        <translation>Báo Cáo Cơ Sở</translation>
    </message>
    <message>
        <source>Các bản sao lưu của tệp “{0}”.</source>
        <translation>Backups of “{0}”.</translation>
    </message>
    <message>
        <source>Các bản sao lưu</source>
        <translation>Backups</translation>
    </message>
    <message>
        <source>Bản lúc {0}, ngày {1}</source>
        <translation>Of {0}, {1}</translation>
    </message>
    <message>
        <source>{0} (đã có chỗ bị hỏng)</source>
        <translation>{0} (with damage in it)</translation>
    </message>
    <message>
        <source>Tệp “{0}” chưa có bản sao lưu nào.</source>
        <translation>“{0}” has no backup yet.</translation>
    </message>
    <message>
        <source>Có thể lấy lại dữ liệu từ một bản sao lưu dưới đây; tệp hiện có được giữ lại bên cạnh.</source>
        <translation>The data can be brought back from one of these backups; the file that is there now is kept beside it.</translation>
    </message>
    <message>
        <source>&amp;Khôi phục bản đã chọn</source>
        <translation>&amp;Restore the chosen one</translation>
    </message>
    <message>
        <source>&amp;Thử mở lại</source>
        <translation>&amp;Try again</translation>
    </message>
    <message>
        <source>&amp;Mở dữ liệu khác…</source>
        <translation>&amp;Open other data…</translation>
    </message>
    <message>
        <source>&amp;Xem phần còn đọc được</source>
        <translation>&amp;Look at what can be read</translation>
    </message>
    <message>
        <source>Bắt đầu dữ liệu mớ&amp;i</source>
        <translation>Begin &amp;new data</translation>
    </message>
    <message>
        <source>T&amp;hoát</source>
        <translation>&amp;Quit</translation>
    </message>
    <message>
        <source>Đón&amp;g</source>
        <translation>&amp;Close</translation>
    </message>
    <message>
        <source>Chưa khôi phục được</source>
        <translation>Not restored</translation>
    </message>
    <message>
        <source>Chưa làm được</source>
        <translation>Not done</translation>
    </message>
    <message>
        <source>Mở hoặc tạo dữ liệu đơn vị</source>
        <translation>Open or create a unit&apos;s data</translation>
    </message>
    <message>
        <source>Dữ liệu đơn vị (*.baocao)</source>
        <translation>Unit data (*.baocao)</translation>
    </message>
</context>
<context>
    <name>Refresher</name>
    <message>
        <source>Đang cập nhật số liệu tổng hợp…</source>
        <translation>Updating totals…</translation>
    </message>
    <message>
        <source>Số liệu tổng hợp gồm {0}/{1} đơn vị.</source>
        <translation>The totals cover {0} of {1} units.</translation>
    </message>
    <message>
        <source>{0} tệp đã nhận hoặc quyết định bị hỏng; hãy xem ở trang tổng hợp.</source>
        <translation>{0} received files or decisions are damaged; please see the consolidation page.</translation>
    </message>
    <message>
        <source>Không có gì mới. {0}</source>
        <translation>Nothing new. {0}</translation>
    </message>
    <message>
        <source>Cập nhật số liệu tổng hợp</source>
        <translation>Update totals</translation>
    </message>
    <message>
        <source>Đã cập nhật. {0}</source>
        <translation>Updated. {0}</translation>
    </message>
    <message>
        <source>Tổng của {0} chỉ tiêu tính bằng đơn vị tính khác với báo cáo nên không điền; hãy sửa đơn vị tính hoặc tự ghi.</source>
        <translation>The totals of {0} indicators are in another unit of measure than the report&apos;s and were not filled in; mend the unit of measure or type them yourself.</translation>
    </message>
    <message>
        <source>{0}: báo cáo ghi “{1}”, các đơn vị báo cáo bằng “{2}”</source>
        <translation>{0}: the report has “{1}”, the units report in “{2}”</translation>
    </message>
    <message>
        <source>Đã cập nhật số liệu tổng hợp</source>
        <translation>Totals updated</translation>
    </message>
    <message>
        <source>Kết quả gõ tay của {0} chỉ tiêu đã được thay bằng tổng mới. Hoàn tác để lấy lại.</source>
        <translation>Results typed by hand for {0} indicators were replaced by new totals. Undo to get them back.</translation>
    </message>
    <message>
        <source>Đóng</source>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>RemovedDialog</name>
    <message>
        <source>Báo cáo đã xóa</source>
        <translation>Removed reports</translation>
    </message>
    <message>
        <source>Báo cáo đã xóa vẫn nằm trong tệp dữ liệu của đơn vị. Chọn báo cáo muốn lấy lại.</source>
        <translation>Removed reports are still in the unit&apos;s file. Choose those to bring back.</translation>
    </message>
    <message>
        <source>{0} · {1}</source>
        <translation>{0} · {1}</translation>
    </message>
    <message>
        <source>&amp;Lấy lại</source>
        <translation>&amp;Bring back</translation>
    </message>
    <message>
        <source>Đón&amp;g</source>
        <translation>&amp;Close</translation>
    </message>
</context>
<context>
    <name>ReportCard</name>
    <message>
        <source>&amp;Xóa khỏi danh sách</source>
        <translation>Remove from the &amp;list</translation>
    </message>
    <message>
        <source>Việc khác với báo cáo “{0}”</source>
        <translation>More about “{0}”</translation>
    </message>
    <message>
        <source>Việc khác với báo cáo này</source>
        <translation>More about this report</translation>
    </message>
    <message>
        <source>Đã xuất</source>
        <translation>Exported</translation>
    </message>
    <message>
        <source>Xuất ngày {0}, từ đó chưa sửa gì</source>
        <translation>Exported on {0}, unchanged since</translation>
    </message>
    <message>
        <source>Hạn {0}</source>
        <translation>Due {0}</translation>
    </message>
    <message>
        <source>{0}/{1} đã gửi</source>
        <translation>{0}/{1} have sent</translation>
    </message>
    <message>
        <source>{0} trong {1} đơn vị đã gửi báo cáo</source>
        <translation>{0} of {1} units have sent their report</translation>
    </message>
</context>
<context>
    <name>ReturnDialog</name>
    <message>
        <source>Trả lại báo cáo</source>
        <translation>Return the report</translation>
    </message>
    <message>
        <source>&amp;Lý do trả lại báo cáo của {0}:</source>
        <translation>&amp;Why the report of {0} is returned:</translation>
    </message>
    <message>
        <source>Mỗi dòng một lý do</source>
        <translation>One reason a line</translation>
    </message>
    <message>
        <source>&amp;Kèm danh sách mục và chỉ tiêu còn thiếu</source>
        <translation>&amp;List missing sections and indicators too</translation>
    </message>
    <message>
        <source>Kèm {0} chỗ chương trình &amp;soát thấy</source>
        <translation>Add {0} places the program &amp;found</translation>
    </message>
    <message>
        <source>&amp;Ghi thông báo trả lại (tệp Word) để gửi cho đơn vị</source>
        <translation>Save a &amp;note of return (Word file) to send to the unit</translation>
    </message>
    <message>
        <source>Số liệu của đơn vị không vào tổng hợp cho đến khi có bản mới.</source>
        <translation>The unit&apos;s figures stay out of the totals until a new version comes.</translation>
    </message>
    <message>
        <source>&amp;Trả lại</source>
        <translation>&amp;Return</translation>
    </message>
    <message>
        <source>&amp;Hủy</source>
        <translation>&amp;Cancel</translation>
    </message>
</context>
<context>
    <name>SameDialog</name>
    <message>
        <source>Có phải cùng một chỉ tiêu?</source>
        <translation>Is it the same indicator?</translation>
    </message>
    <message>
        <source>Tên gần giống nhau. Bỏ dấu chọn ở dòng là hai chỉ tiêu khác nhau; kết quả kỳ này chỉ nối sang dòng được chọn.</source>
        <translation>The names are alike. Untick the lines that are two different indicators; results of this period go on only to what is ticked.</translation>
    </message>
    <message>
        <source>Chỉ tiêu kỳ sau</source>
        <translation>Targets of the next period</translation>
    </message>
    <message>
        <source>Chỉ tiêu kỳ này</source>
        <translation>Indicator of this period</translation>
    </message>
    <message>
        <source>&amp;Lập báo cáo</source>
        <translation>&amp;Make the report</translation>
    </message>
    <message>
        <source>&amp;Hủy</source>
        <translation>&amp;Cancel</translation>
    </message>
</context>
<context>
    <name>SampleBanner</name>
    <message>
        <source>Đơn vị mẫu – chỉ để xem thử. Cứ thử viết và xuất; những gì viết ở đây không vào dữ liệu của đơn vị mình và không được giữ khi rời đi.</source>
        <translation>Sample unit – only to look round. Try writing and exporting; nothing written here gets into your own unit&apos;s data, and nothing is kept when you leave.</translation>
    </message>
    <message>
        <source>Về đơn vị của mình</source>
        <translation>Back to Your Own Unit</translation>
    </message>
</context>
<context>
    <name>SectionHead</name>
    <message>
        <source>Tiêu đề của mục</source>
        <translation>Heading of the section</translation>
    </message>
    <message>
        <source>Tình trạng của mục</source>
        <translation>State of the section</translation>
    </message>
    <message>
        <source>Hướng dẫn viết mục này</source>
        <translation>How to write this section</translation>
    </message>
    <message>
        <source>{0} từ</source>
        <translation>{0} words</translation>
    </message>
    <message>
        <source>Hướng dẫn:</source>
        <translation>Guidance:</translation>
    </message>
    <message>
        <source>Mở ra</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>Thu gọn</source>
        <translation>Fold</translation>
    </message>
    <message>
        <source>Mở hướng dẫn</source>
        <translation>Open the guidance</translation>
    </message>
    <message>
        <source>Thu gọn hướng dẫn</source>
        <translation>Fold the guidance</translation>
    </message>
    <message>
        <source>Sửa tiêu đề</source>
        <translation>Edit heading</translation>
    </message>
    <message>
        <source>Đổi tình trạng mục</source>
        <translation>Change state of section</translation>
    </message>
</context>
<context>
    <name>SectionsBelow</name>
    <message>
        <source>Các mục bên dưới</source>
        <translation>Sections below</translation>
    </message>
</context>
<context>
    <name>SentencesDialog</name>
    <message>
        <source>Nội dung chỉ tiêu và câu kết quả</source>
        <translation>Target and result sentences</translation>
    </message>
    <message>
        <source>Nội dung chỉ tiêu:</source>
        <translation>Target sentence:</translation>
    </message>
    <message>
        <source>Câu kết quả (in sau chữ “Kết quả:”):</source>
        <translation>Result sentence (printed after “Kết quả:”):</translation>
    </message>
    <message>
        <source>&amp;Lưu</source>
        <translation>&amp;Save</translation>
    </message>
    <message>
        <source>Đậm</source>
        <translation>Bold</translation>
    </message>
    <message>
        <source>Chữ đậm</source>
        <translation>Bold</translation>
    </message>
    <message>
        <source>Nghiêng</source>
        <translation>Italic</translation>
    </message>
    <message>
        <source>Chữ nghiêng</source>
        <translation>Italic</translation>
    </message>
    <message>
        <source>Chèn số liệu</source>
        <translation>Insert figure</translation>
    </message>
    <message>
        <source>Chèn số liệu của chỉ tiêu; khi số liệu đổi, câu đổi theo.</source>
        <translation>Insert a figure of the indicator; when the figure changes, the sentence follows.</translation>
    </message>
    <message>
        <source>Thành phần {0}</source>
        <translation>Part {0}</translation>
    </message>
    <message>
        <source>Để trống thì chương trình tự soạn: {0}</source>
        <translation>If left empty, the program makes it: {0}</translation>
    </message>
    <message>
        <source>Sẽ in: {0}</source>
        <translation>Prints: {0}</translation>
    </message>
</context>
<context>
    <name>SetDialog</name>
    <message>
        <source>Thay đổi</source>
        <translation>Change</translation>
    </message>
    <message>
        <source>Trước</source>
        <translation>Previous</translation>
    </message>
    <message>
        <source>Theo bộ chỉ tiêu</source>
        <translation>As the set has it</translation>
    </message>
    <message>
        <source>Đón&amp;g</source>
        <translation>&amp;Close</translation>
    </message>
    <message>
        <source>{0} chỉ tiêu mới, {1} bỏ, {2} đổi, {3} như cũ.</source>
        <translation>{0} new indicators, {1} dropped, {2} changed, {3} as before.</translation>
    </message>
    <message>
        <source>{0} – cùng một?</source>
        <translation>{0} – the same?</translation>
    </message>
    <message>
        <source>Tên gần giống nhau; bỏ dấu chọn nếu là hai chỉ tiêu khác nhau.</source>
        <translation>The names are alike; untick if they are two different indicators.</translation>
    </message>
    <message>
        <source>Đã có kết quả nên để lại; chọn thì bỏ khỏi báo cáo.</source>
        <translation>It has a result, so it stays; tick to take it out of the report.</translation>
    </message>
</context>
<context>
    <name>Side</name>
    <message>
        <source>Thêm mục</source>
        <translation>Add section</translation>
    </message>
    <message>
        <source>Đã viết {0}/{1} mục</source>
        <translation>{0}/{1} sections written</translation>
    </message>
    <message>
        <source>{0} bắt buộc</source>
        <translation>{0} required</translation>
    </message>
    <message>
        <source>{0} mục bắt buộc chưa viết</source>
        <translation>{0} required sections are empty</translation>
    </message>
</context>
<context>
    <name>SidePanel</name>
    <message>
        <source>Ngăn bên</source>
        <translation>Side panel</translation>
    </message>
    <message>
        <source>Ẩn ngăn bên</source>
        <translation>Hide the side panel</translation>
    </message>
    <message>
        <source>Ẩn ngăn bên (Esc)</source>
        <translation>Hide the side panel (Esc)</translation>
    </message>
</context>
<context>
    <name>SignerTable</name>
    <message>
        <source>Thẩm quyền ký</source>
        <translation>Signing authority</translation>
    </message>
    <message>
        <source>Chức vụ</source>
        <translation>Position</translation>
    </message>
    <message>
        <source>Họ tên</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Người ký</source>
        <translation>Signers</translation>
    </message>
    <message>
        <source>Thê&amp;m</source>
        <translation>A&amp;dd</translation>
    </message>
    <message>
        <source>&amp;Xóa</source>
        <translation>De&amp;lete</translation>
    </message>
    <message>
        <source>L&amp;ên</source>
        <translation>&amp;Up</translation>
    </message>
    <message>
        <source>Xu&amp;ống</source>
        <translation>Do&amp;wn</translation>
    </message>
</context>
<context>
    <name>SilenceDialog</name>
    <message>
        <source>Bỏ qua chỗ này</source>
        <translation>Let this stand</translation>
    </message>
    <message>
        <source>&amp;Lý do (lưu cùng báo cáo):</source>
        <translation>&amp;Reason (kept with the report):</translation>
    </message>
    <message>
        <source>Bỏ qua &amp;mọi chỗ như vậy trong báo cáo này</source>
        <translation>Let &amp;all such places in this report stand</translation>
    </message>
    <message>
        <source>Bỏ qua</source>
        <translation>Let stand</translation>
    </message>
    <message>
        <source>Hủy</source>
        <translation>Cancel</translation>
    </message>
</context>
<context>
    <name>SourceDialog</name>
    <message>
        <source>Văn bản của đơn vị</source>
        <translation>Document of the unit</translation>
    </message>
    <message>
        <source>&amp;Mở văn bản</source>
        <translation>&amp;Open document</translation>
    </message>
    <message>
        <source>Đó&amp;ng</source>
        <translation>&amp;Close</translation>
    </message>
    <message>
        <source>Số liệu đọc từ: “{0}”</source>
        <translation>Read from: “{0}”</translation>
    </message>
    <message>
        <source>Không còn thấy chỗ này trong văn bản: “{0}”</source>
        <translation>This place is not in the document any more: “{0}”</translation>
    </message>
</context>
<context>
    <name>Sources</name>
    <message>
        <source>{0} số liệu lấy từ báo cáo trước nay đã khác ở báo cáo gốc ({1}); ô có dấu trong bảng chỉ tiêu. Hãy lấy lại số liệu nếu cần.</source>
        <translation>{0} figures taken from earlier reports are different there by now ({1}); their cells are marked in the indicator table. Take the figures again if needed.</translation>
    </message>
    <message>
        <source>{0} biểu đồ qua các kỳ nay đã khác ở báo cáo gốc. Hãy lấy lại số liệu từ các báo cáo trước nếu cần.</source>
        <translation>{0} charts over the periods are different in their sources by now. Take the figures from earlier reports again if needed.</translation>
    </message>
    <message>
        <source>{0}: đã lấy {1}, báo cáo gốc nay ghi {2}</source>
        <translation>{0}: taken was {1}, the source says {2} now</translation>
    </message>
</context>
<context>
    <name>Stage</name>
    <message>
        <source>Đã xóa báo cáo khỏi danh sách.</source>
        <translation>The report was removed from the list.</translation>
    </message>
    <message>
        <source>Chưa lưu được</source>
        <translation>Not saved</translation>
    </message>
    <message>
        <source>Một số thay đổi chưa lưu được vào ổ đĩa. Rời báo cáo bây giờ sẽ mất những thay đổi đó.</source>
        <translation>Some changes could not be saved to the disk. Leaving the report now loses them.</translation>
    </message>
    <message>
        <source>Bỏ thay đổi</source>
        <translation>Drop the changes</translation>
    </message>
    <message>
        <source>Hủy</source>
        <translation>Cancel</translation>
    </message>
</context>
<context>
    <name>StartPage</name>
    <message>
        <source>Xem đơn vị mẫ&amp;u</source>
        <translation>Open &amp;sample unit</translation>
    </message>
    <message>
        <source>&amp;Thông tin đơn vị…</source>
        <translation>&amp;Unit details…</translation>
    </message>
    <message>
        <source>Tổng &amp;hợp báo cáo đơn vị…</source>
        <translation>Cons&amp;olidate units&apos; reports…</translation>
    </message>
    <message>
        <source>Mở đơn vị &amp;khác…</source>
        <translation>Open &amp;another unit…</translation>
    </message>
    <message>
        <source>Báo cáo &amp;mới</source>
        <translation>Ne&amp;w report</translation>
    </message>
    <message>
        <source>Báo cáo khác</source>
        <translation>Other reports</translation>
    </message>
    <message>
        <source>&amp;Nhập tệp Word…</source>
        <translation>&amp;Import Word file…</translation>
    </message>
    <message>
        <source>Kéo tệp Word, hoặc cả thư mục, thả vào bất cứ đâu trong cửa sổ này: một tệp thì nhập hoặc gộp, nhiều tệp thì tổng hợp.</source>
        <translation>Drop a Word file or a whole folder anywhere in this window: one file is imported or merged, several are consolidated.</translation>
    </message>
    <message>
        <source>Báo cá&amp;o đã xóa ({0})</source>
        <translation>Rem&amp;oved reports ({0})</translation>
    </message>
    <message>
        <source>Đơn vị mới</source>
        <translation>New unit</translation>
    </message>
    <message>
        <source>Thứ Hai</source>
        <translation>Monday</translation>
    </message>
    <message>
        <source>Thứ Ba</source>
        <translation>Tuesday</translation>
    </message>
    <message>
        <source>Thứ Tư</source>
        <translation>Wednesday</translation>
    </message>
    <message>
        <source>Thứ Năm</source>
        <translation>Thursday</translation>
    </message>
    <message>
        <source>Thứ Sáu</source>
        <translation>Friday</translation>
    </message>
    <message>
        <source>Thứ Bảy</source>
        <translation>Saturday</translation>
    </message>
    <message>
        <source>Chủ Nhật</source>
        <translation>Sunday</translation>
    </message>
    <message>
        <source>{0} {1} · {2} báo cáo</source>
        <translation>{0} {1} · {2} reports</translation>
    </message>
    <message>
        <source>Xem tất &amp;cả ({0})</source>
        <translation>Show &amp;all ({0})</translation>
    </message>
    <message>
        <source>{0}, {1}</source>
        <translation>{0}, {1}</translation>
    </message>
    <message>
        <source>{0}/{1} đơn vị chưa gửi</source>
        <translation>{0}/{1} units have not sent</translation>
    </message>
    <message>
        <source>{0} · hạn {1}</source>
        <translation>{0} · due {1}</translation>
    </message>
    <message>
        <source>Xem</source>
        <translation>Look</translation>
    </message>
    <message>
        <source>{0} tệp đã nhận chưa rõ của đơn vị nào</source>
        <translation>{0} received files of unknown units</translation>
    </message>
    <message>
        <source>Chọn</source>
        <translation>Choose</translation>
    </message>
    <message>
        <source>Điền</source>
        <translation>Fill in</translation>
    </message>
    <message>
        <source>{0} chỉ tiêu bắt buộc chưa có kết quả</source>
        <translation>{0} required indicators have no result</translation>
    </message>
    <message>
        <source>Chỉ tiêu {0}</source>
        <translation>Indicators {0}</translation>
    </message>
    <message>
        <source>Viết</source>
        <translation>Write</translation>
    </message>
    <message>
        <source>{0} mục bắt buộc chưa viết</source>
        <translation>{0} required sections are empty</translation>
    </message>
    <message>
        <source>Mục {0}</source>
        <translation>Sections {0}</translation>
    </message>
    <message>
        <source>{0} mục chưa viết</source>
        <translation>{0} sections are empty</translation>
    </message>
    <message>
        <source>Tiếp theo: {0}</source>
        <translation>Next: {0}</translation>
    </message>
    <message>
        <source>{0} chỉ tiêu chưa có kết quả</source>
        <translation>{0} indicators have no result</translation>
    </message>
    <message>
        <source>Bảng chỉ tiêu</source>
        <translation>Indicator table</translation>
    </message>
    <message>
        <source>Chưa có số và ngày ký</source>
        <translation>Neither number nor date yet</translation>
    </message>
    <message>
        <source>Chưa có số văn bản</source>
        <translation>No number yet</translation>
    </message>
    <message>
        <source>Chưa có ngày ký</source>
        <translation>No date yet</translation>
    </message>
    <message>
        <source>Thể thức</source>
        <translation>Form</translation>
    </message>
    <message>
        <source>{0} (bị hỏng một phần)</source>
        <translation>{0} (partly damaged)</translation>
    </message>
    <message>
        <source>Mở ra để xem phần còn đọc được</source>
        <translation>Open it to see what can still be read</translation>
    </message>
    <message>
        <source>{0} · {1} từ · sửa lần cuối {2}</source>
        <translation>{0} · {1} words · last changed {2}</translation>
    </message>
    <message>
        <source>{0} · {1} từ</source>
        <translation>{0} · {1} words</translation>
    </message>
    <message>
        <source>hôm nay {0}</source>
        <translation>today {0}</translation>
    </message>
    <message>
        <source>hôm qua {0}</source>
        <translation>yesterday {0}</translation>
    </message>
    <message>
        <source>ngày {0}</source>
        <translation>on {0}</translation>
    </message>
</context>
<context>
    <name>StoreWatch</name>
    <message>
        <source>Đã lưu báo cáo đang mở vào bản sao; không đọc được các báo cáo khác.</source>
        <translation>The open report was saved into the copy; the other reports cannot be read.</translation>
    </message>
    <message>
        <source>Dữ liệu bị hỏng</source>
        <translation>Damaged data</translation>
    </message>
    <message>
        <source>Trong tệp dữ liệu có {0} chỗ bị hỏng trên đĩa nên không đọc được: {1}.</source>
        <translation>{0} things in the data file are damaged on the disk and cannot be read: {1}.</translation>
    </message>
    <message>
        <source>Những phần khác vẫn dùng được. Bản sao lưu cũ có thể còn nguyên phần đã hỏng.</source>
        <translation>Everything else can be used. An older backup may still have what is damaged.</translation>
    </message>
    <message>
        <source>Xem các bản &amp;sao lưu</source>
        <translation>See the &amp;backups</translation>
    </message>
    <message>
        <source>Cấu trúc của tệp đã hỏng; ghi tiếp có thể làm hỏng thêm nên từ giờ chưa lưu gì vào tệp. Hãy khôi phục một bản sao lưu, hoặc lưu bản sao rồi mới ghi tiếp.</source>
        <translation>The structure of the file is damaged; writing on may damage more, so nothing is saved into it from now on. Restore a backup, or save a copy before writing on.</translation>
    </message>
    <message>
        <source>&amp;Vẫn ghi tiếp</source>
        <translation>&amp;Write on all the same</translation>
    </message>
    <message>
        <source>Đóng</source>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>Stores</name>
    <message>
        <source>Mở hoặc tạo dữ liệu đơn vị</source>
        <translation>Open or create a unit&apos;s data</translation>
    </message>
    <message>
        <source>Cập nhật thông tin đơn vị</source>
        <translation>Update unit details</translation>
    </message>
    <message>
        <source>Dữ liệu đơn vị (*.baocao);;Văn bản Word (*.docx)</source>
        <translation>Unit data (*.baocao);;Word documents (*.docx)</translation>
    </message>
    <message>
        <source>Bản sao {0}</source>
        <translation>Copy {0}</translation>
    </message>
    <message>
        <source>Lưu bản sao dữ liệu</source>
        <translation>Save a copy of the data</translation>
    </message>
    <message>
        <source>Dữ liệu đơn vị</source>
        <translation>Unit data</translation>
    </message>
    <message>
        <source>Đã lưu bản sao dữ liệu.</source>
        <translation>A copy of the data has been saved.</translation>
    </message>
</context>
<context>
    <name>Strip</name>
    <message>
        <source>Đóng thông báo</source>
        <translation>Close message</translation>
    </message>
</context>
<context>
    <name>TableDialog</name>
    <message>
        <source>Chèn bảng</source>
        <translation>Insert table</translation>
    </message>
    <message>
        <source>Lặp lại hàng đầu ở mỗi trang</source>
        <translation>Repeat first row on every page</translation>
    </message>
    <message>
        <source>Số hàng</source>
        <translation>Rows</translation>
    </message>
    <message>
        <source>Số cột</source>
        <translation>Columns</translation>
    </message>
</context>
<context>
    <name>Task</name>
    <message>
        <source>Dừng</source>
        <translation>Stop</translation>
    </message>
    <message>
        <source>{0} Chương trình đi tiếp khi xong.</source>
        <translation>{0} The program goes on when this is done.</translation>
    </message>
</context>
<context>
    <name>TermsBox</name>
    <message>
        <source>Từ ngày</source>
        <translation>From</translation>
    </message>
    <message>
        <source>Đến ngày</source>
        <translation>To</translation>
    </message>
    <message>
        <source>Chốt số liệu</source>
        <translation>Figures as of</translation>
    </message>
    <message>
        <source>Hạn gửi</source>
        <translation>Due</translation>
    </message>
    <message>
        <source>Ngày đầu kỳ đứng sau ngày cuối kỳ; hãy sửa lại một trong hai ngày.</source>
        <translation>The first day of the period is after the last; please correct one of them.</translation>
    </message>
    <message>
        <source>Sửa kỳ báo cáo</source>
        <translation>Change the period</translation>
    </message>
    <message>
        <source>Sửa hạn gửi</source>
        <translation>Change the due date</translation>
    </message>
    <message>
        <source>Sửa đơn vị nhận đề cương</source>
        <translation>Change the units the outline goes to</translation>
    </message>
    <message>
        <source>Đơn vị nhận đề cương: {0}…</source>
        <translation>Units the outline goes to: {0}…</translation>
    </message>
    <message>
        <source>Chọn đơn vị nhận đề cương…</source>
        <translation>Choose the units the outline goes to…</translation>
    </message>
</context>
<context>
    <name>Toast</name>
    <message>
        <source>Đóng</source>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>TodoCard</name>
    <message>
        <source>Việc cần làm</source>
        <translation>To do</translation>
    </message>
    <message>
        <source>{0} việc</source>
        <translation>{0} things</translation>
    </message>
    <message>
        <source>Không còn việc nào đang chờ.</source>
        <translation>Nothing is waiting.</translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>Báo Cáo Cơ Sở</source>
        <translation>Báo Cáo Cơ Sở</translation>
    </message>
    <message>
        <source>Đơn vị mới</source>
        <translation>New unit</translation>
    </message>
    <message>
        <source>Trạng thái lưu</source>
        <translation>State of saving</translation>
    </message>
    <message>
        <source>Lưu bản sao…</source>
        <translation>Save a copy…</translation>
    </message>
    <message>
        <source>Các trang của báo cáo</source>
        <translation>Pages of the report</translation>
    </message>
    <message>
        <source>Trợ giúp</source>
        <translation>Help</translation>
    </message>
    <message>
        <source>Tất cả các lệnh</source>
        <translation>All commands</translation>
    </message>
    <message>
        <source>Tất cả các lệnh (F10); nhấn Alt để hiện thanh thực đơn</source>
        <translation>All commands (F10); Alt shows the menu bar</translation>
    </message>
    <message>
        <source>Trang đầu</source>
        <translation>Home</translation>
    </message>
    <message>
        <source>Tìm</source>
        <translation>Find</translation>
    </message>
    <message>
        <source>Tổng hợp báo cáo đơn vị</source>
        <translation>Units&apos; reports</translation>
    </message>
    <message>
        <source>{0} chỗ cần xem</source>
        <translation>{0} places to look at</translation>
    </message>
    <message>
        <source>Hạn {0} · quá {1} ngày</source>
        <translation>Due {0} · {1} days late</translation>
    </message>
    <message>
        <source>Hạn {0} · hôm nay</source>
        <translation>Due {0} · today</translation>
    </message>
    <message>
        <source>Hạn {0} · còn {1} ngày</source>
        <translation>Due {0} · {1} days left</translation>
    </message>
    <message>
        <source>Đã lưu</source>
        <translation>Saved</translation>
    </message>
    <message>
        <source>Đang lưu…</source>
        <translation>Saving…</translation>
    </message>
    <message>
        <source>Chỉ mở để xem</source>
        <translation>Opened to look at only</translation>
    </message>
    <message>
        <source>Chưa lưu được, đang thử lại</source>
        <translation>Not saved, trying again</translation>
    </message>
    <message>
        <source>Thay đổi chưa vào ổ đĩa: hãy kiểm tra ổ đĩa</source>
        <translation>Changes are not on the disk: check the disk</translation>
    </message>
</context>
<context>
    <name>TotalsModel</name>
    <message>
        <source>TT</source>
        <translation>No.</translation>
    </message>
    <message>
        <source>Chỉ tiêu</source>
        <translation>Indicators</translation>
    </message>
    <message>
        <source>Đơn vị tính</source>
        <translation>Unit of measure</translation>
    </message>
    <message>
        <source>Chỉ tiêu các đơn vị đăng ký</source>
        <translation>Aimed at by units</translation>
    </message>
    <message>
        <source>Chỉ tiêu chung</source>
        <translation>Common target</translation>
    </message>
    <message>
        <source>Tổng hợp</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>Tỷ lệ</source>
        <translation>Ratio</translation>
    </message>
    <message>
        <source>Số đơn vị</source>
        <translation>Units</translation>
    </message>
    <message>
        <source>Cần xem lại</source>
        <translation>To be looked at</translation>
    </message>
    <message>
        <source>Chỉ tiêu của chính văn phòng cho cả kỳ; nhấn F2 để ghi</source>
        <translation>The office&apos;s own target for the whole period; press F2 to set it</translation>
    </message>
    <message>
        <source>(kê từng đơn vị)</source>
        <translation>(listed unit by unit)</translation>
    </message>
    <message>
        <source>{0} (mới có {1}/{2} đơn vị)</source>
        <translation>{0} (only {1}/{2} units so far)</translation>
    </message>
    <message>
        <source>mới {0}/{1} đơn vị có chỉ tiêu nên chưa so được tỷ lệ</source>
        <translation>only {0}/{1} units have a target, so no percentage is given</translation>
    </message>
    <message>
        <source>chỉ tiêu các đơn vị đăng ký ít hơn chỉ tiêu chung {0}</source>
        <translation>the units aim at {0} less than the common target</translation>
    </message>
    <message>
        <source>chỉ tiêu các đơn vị đăng ký nhiều hơn chỉ tiêu chung {0}</source>
        <translation>the units aim at {0} more than the common target</translation>
    </message>
    <message>
        <source>{0} đơn vị có chỉ tiêu</source>
        <translation>{0} units have a target</translation>
    </message>
    <message>
        <source>{0}: mới gồm {1}/{2} đơn vị bên dưới</source>
        <translation>{0}: only {1}/{2} units below so far</translation>
    </message>
    <message>
        <source>{0}: văn phòng ghi, {1}</source>
        <translation>{0}: typed at the office, {1}</translation>
    </message>
</context>
<context>
    <name>TrendsDialog</name>
    <message>
        <source>Chỉ tiêu qua các kỳ</source>
        <translation>Indicators over the years</translation>
    </message>
    <message>
        <source>Tìm chỉ tiêu</source>
        <translation>Find indicators</translation>
    </message>
    <message>
        <source>Chỉ tiêu</source>
        <translation>Indicator</translation>
    </message>
    <message>
        <source>Các kỳ</source>
        <translation>Periods</translation>
    </message>
    <message>
        <source>Kiểu biểu đồ</source>
        <translation>Kind of chart</translation>
    </message>
    <message>
        <source>Đường</source>
        <translation>Lines</translation>
    </message>
    <message>
        <source>Cột</source>
        <translation>Bars</translation>
    </message>
    <message>
        <source>Kết quả từng kỳ</source>
        <translation>Results by period</translation>
    </message>
    <message>
        <source>&amp;Chép sang Excel</source>
        <translation>&amp;Copy to Excel</translation>
    </message>
    <message>
        <source>Đưa &amp;biểu đồ vào văn bản</source>
        <translation>Put the &amp;chart into the text</translation>
    </message>
    <message>
        <source>Đón&amp;g</source>
        <translation>&amp;Close</translation>
    </message>
    <message>
        <source>{0} ({1} kỳ)</source>
        <translation>{0} ({1} periods)</translation>
    </message>
    <message>
        <source>Chưa có số liệu để vẽ.</source>
        <translation>No figures to draw yet.</translation>
    </message>
    <message>
        <source>Chưa có báo cáo nào có chỉ tiêu.</source>
        <translation>No report has indicators yet.</translation>
    </message>
    <message>
        <source>Đơn vị tính khác nhau nên biểu đồ vẽ theo phần trăm của kỳ đầu; bảng ghi số thật.</source>
        <translation>Units of measure differ, so the chart shows percent of the first period; the table has the real figures.</translation>
    </message>
    <message>
        <source>Nhiều cột quá nên biểu đồ vẽ thành đường; bảng ghi đủ số.</source>
        <translation>There are too many bars, so the chart is drawn as lines; the table has all figures.</translation>
    </message>
    <message>
        <source>Có nhiều báo cáo của: {0}; lấy báo cáo sửa sau cùng.</source>
        <translation>There are several reports of: {0}; the one changed last is taken.</translation>
    </message>
    <message>
        <source>Cộng báo cáo của các đơn vị cũ ở: {0}; thiếu một đơn vị thì không cộng.</source>
        <translation>Reports of former units are added up for: {0}; where one lacks a figure, nothing is added.</translation>
    </message>
    <message>
        <source>Cả đơn vị hiện nay và đơn vị cũ có báo cáo của: {0}; lấy báo cáo của đơn vị hiện nay.</source>
        <translation>Both the present unit and a former unit have a report of: {0}; the present unit&apos;s is taken.</translation>
    </message>
    <message>
        <source>Nhấn đúp để mở báo cáo ghi số này.</source>
        <translation>Double-click to open the report that says so.</translation>
    </message>
    <message>
        <source>Chưa có số liệu; không tính là 0.</source>
        <translation>No figure yet; it does not count as 0.</translation>
    </message>
    <message>
        <source>Không vẽ được biểu đồ này.</source>
        <translation>This chart cannot be drawn.</translation>
    </message>
    <message>
        <source>Đã chép bảng; dán vào Excel bằng Ctrl+V.</source>
        <translation>The table is copied; paste it into Excel with Ctrl+V.</translation>
    </message>
</context>
<context>
    <name>TypedRows</name>
    <message>
        <source>TT</source>
        <translation>No.</translation>
    </message>
    <message>
        <source>Chỉ tiêu</source>
        <translation>Indicator</translation>
    </message>
    <message>
        <source>Đơn vị tính</source>
        <translation>Unit of measure</translation>
    </message>
    <message>
        <source>Trong báo cáo</source>
        <translation>In the report</translation>
    </message>
    <message>
        <source>Văn phòng ghi</source>
        <translation>Typed at the office</translation>
    </message>
</context>
<context>
    <name>TypingDialog</name>
    <message>
        <source>Ghi số liệu của {0}</source>
        <translation>Type figures of {0}</translation>
    </message>
    <message>
        <source>Số liệu ghi ở đây được tính thay cho số trong báo cáo, có dấu riêng ở tổng hợp, phụ lục và bảng tính. Để trống thì tính theo báo cáo.</source>
        <translation>Figures typed here count instead of those in the report and are marked in the totals, the annex and the workbook. Leave it empty to count the report&apos;s.</translation>
    </message>
    <message>
        <source>Số liệu của đơn vị</source>
        <translation>Figures of the unit</translation>
    </message>
    <message>
        <source>&amp;Lý do, nguồn số liệu:</source>
        <translation>&amp;Reason, source:</translation>
    </message>
    <message>
        <source>L&amp;ưu</source>
        <translation>&amp;Save</translation>
    </message>
    <message>
        <source>Hủ&amp;y</source>
        <translation>&amp;Cancel</translation>
    </message>
</context>
<context>
    <name>UnitDetails</name>
    <message>
        <source>Chi tiết của đơn vị</source>
        <translation>Details of the unit</translation>
    </message>
    <message>
        <source>Chọn một đơn vị để xem.</source>
        <translation>Choose a unit to see more.</translation>
    </message>
    <message>
        <source>Chưa gửi báo cáo của kỳ này.</source>
        <translation>Has not sent a report for this period.</translation>
    </message>
    <message>
        <source>Trả lại vì: {0}</source>
        <translation>Returned because: {0}</translation>
    </message>
    <message>
        <source>bản {0}: {1}, nhận {2}</source>
        <translation>version {0}: {1}, received {2}</translation>
    </message>
    <message>
        <source>Đã gửi:</source>
        <translation>Sent:</translation>
    </message>
    <message>
        <source>Bản này không khác bản trước về số liệu và nội dung.</source>
        <translation>This version does not differ from the one before in figures or text.</translation>
    </message>
    <message>
        <source>chưa có</source>
        <translation>none</translation>
    </message>
    <message>
        <source>Chưa rõ đơn vị, chưa có trong tổng hợp: {0}.</source>
        <translation>Unit unknown, not in the totals: {0}.</translation>
    </message>
    <message>
        <source>Có thể là {0}.</source>
        <translation>It may be {0}.</translation>
    </message>
    <message>
        <source>Tệp: {0}</source>
        <translation>File: {0}</translation>
    </message>
    <message>
        <source>Tệp đã được sửa bằng Word sau khi xuất; số liệu là số nhìn thấy trong tệp.</source>
        <translation>The file was changed in Word after export; the figures are those one sees in the file.</translation>
    </message>
    <message>
        <source>Số liệu sửa bằng Word:</source>
        <translation>Figures changed in Word:</translation>
    </message>
    <message>
        <source>Mục sửa bằng Word:</source>
        <translation>Sections changed in Word:</translation>
    </message>
    <message>
        <source>Cần xem: {0}.</source>
        <translation>To look at: {0}.</translation>
    </message>
    <message>
        <source>Nay thuộc {0}.</source>
        <translation>Now belongs to {0}.</translation>
    </message>
    <message>
        <source>Không cộng vào tổng: {0}.</source>
        <translation>Not in the totals: {0}.</translation>
    </message>
    <message>
        <source>Tệp gõ bằng Word: số liệu đọc từ chữ, chỉ tiêu ghép theo tên chỉ tiêu.</source>
        <translation>Typed in Word: figures read from the text, indicators matched by their words.</translation>
    </message>
    <message>
        <source>văn phòng ghi ({0})</source>
        <translation>typed at the office ({0})</translation>
    </message>
    <message>
        <source>Số liệu khác bản trước:</source>
        <translation>Figures that differ from the version before:</translation>
    </message>
    <message>
        <source>{0} (sửa)</source>
        <translation>{0} (changed)</translation>
    </message>
    <message>
        <source>{0} (thêm)</source>
        <translation>{0} (added)</translation>
    </message>
    <message>
        <source>{0} (bỏ)</source>
        <translation>{0} (removed)</translation>
    </message>
    <message>
        <source>Mục khác bản trước:</source>
        <translation>Sections that differ from the version before:</translation>
    </message>
    <message>
        <source>Đủ các mục và số liệu phải có.</source>
        <translation>All required sections and figures are there.</translation>
    </message>
    <message>
        <source>Mục chưa có nội dung:</source>
        <translation>Sections without text:</translation>
    </message>
    <message>
        <source>Chỉ tiêu chưa có số liệu:</source>
        <translation>Indicators without figures:</translation>
    </message>
    <message>
        <source>Soát tự động: không thấy chỗ nào phải sửa.</source>
        <translation>Checked: nothing to be mended was found.</translation>
    </message>
    <message>
        <source>Soát tự động thấy:</source>
        <translation>Found by the check:</translation>
    </message>
    <message>
        <source>Soát tự động thấy ({0} gợi ý khác):</source>
        <translation>Found by the check ({0} hints besides):</translation>
    </message>
    <message>
        <source>Số liệu văn phòng ghi:</source>
        <translation>Figures typed at the office:</translation>
    </message>
    <message>
        <source>Số liệu cần xem lại:</source>
        <translation>Figures to look at:</translation>
    </message>
    <message>
        <source>Chỉ tiêu ghép theo tên chỉ tiêu, chưa xác nhận:</source>
        <translation>Indicators matched by words, not confirmed:</translation>
    </message>
    <message>
        <source>… và {0} dòng khác</source>
        <translation>… and {0} more lines</translation>
    </message>
    <message>
        <source>Tệp mang mã của “{0}” nhưng ghi tên khác nên chưa tính. Hãy hỏi lại: nếu đúng là đơn vị đó thì chọn riêng dòng này rồi nhấn Duyệt, nếu không thì Trả lại hoặc Bỏ khỏi danh sách.</source>
        <translation>The file carries the code of “{0}” under another name, so it does not count yet. Please ask: if it is that unit, select this row alone and press Accept, otherwise Return or Remove.</translation>
    </message>
</context>
<context>
    <name>UnitDialog</name>
    <message>
        <source>Thông tin đơn vị</source>
        <translation>Unit details</translation>
    </message>
    <message>
        <source>Trung ương</source>
        <translation>Central</translation>
    </message>
    <message>
        <source>Tỉnh, thành phố</source>
        <translation>Province or city</translation>
    </message>
    <message>
        <source>Xã, phường, đặc khu và tương đương</source>
        <translation>Commune, ward, special zone or equivalent</translation>
    </message>
    <message>
        <source>Chi đoàn</source>
        <translation>Branch</translation>
    </message>
    <message>
        <source>Mỗi nơi nhận một dòng</source>
        <translation>One recipient per line</translation>
    </message>
    <message>
        <source>Mỗi đơn vị một dòng: đơn vị đã sáp nhập vào đây, hoặc tên cũ</source>
        <translation>A unit a line: units merged into this one, or former names</translation>
    </message>
    <message>
        <source>&amp;Tên đơn vị:</source>
        <translation>Unit &amp;name:</translation>
    </message>
    <message>
        <source>Cấ&amp;p:</source>
        <translation>&amp;Level:</translation>
    </message>
    <message>
        <source>Mã đơn &amp;vị:</source>
        <translation>Unit c&amp;ode:</translation>
    </message>
    <message>
        <source>Cơ quan cấp t&amp;rên:</source>
        <translation>Body ab&amp;ove:</translation>
    </message>
    <message>
        <source>Ký hiệ&amp;u bộ phận soạn thảo:</source>
        <translation>Dra&amp;fting department:</translation>
    </message>
    <message>
        <source>Từ không b&amp;áo sai:</source>
        <translation>&amp;Words not told as wrong:</translation>
    </message>
    <message>
        <source>Địa chỉ thư của &amp;cấp trên:</source>
        <translation>&amp;Mail address of the office above:</translation>
    </message>
    <message>
        <source>Tên cũ, đơn vị đã sáp n&amp;hập:</source>
        <translation>&amp;Former names, merged units:</translation>
    </message>
    <message>
        <source>&amp;Hủy</source>
        <translation>&amp;Cancel</translation>
    </message>
    <message>
        <source>Chưa ghi cơ quan cấp trên.</source>
        <translation>The office above is missing.</translation>
    </message>
    <message>
        <source>Có địa chỉ thư chưa đúng; thư sẽ không điền địa chỉ đó.</source>
        <translation>One of these is no mail address; a mail will leave it out.</translation>
    </message>
    <message>
        <source>Cơ quan &amp;ban hành:</source>
        <translation>&amp;Issuing body:</translation>
    </message>
    <message>
        <source>tên riêng, cách nhau dấu phẩy</source>
        <translation>names, with commas between</translation>
    </message>
    <message>
        <source>Địa &amp;danh:</source>
        <translation>&amp;Place name:</translation>
    </message>
    <message>
        <source>&amp;Ký hiệu:</source>
        <translation>S&amp;ymbol:</translation>
    </message>
    <message>
        <source>N&amp;gười ký:</source>
        <translation>Si&amp;gners:</translation>
    </message>
    <message>
        <source>Nơ&amp;i nhận:</source>
        <translation>&amp;Recipients:</translation>
    </message>
    <message>
        <source>&amp;Lưu</source>
        <translation>&amp;Save</translation>
    </message>
    <message>
        <source>Ví dụ: TỈNH ĐOÀN MẪU</source>
        <translation>Example: TỈNH ĐOÀN MẪU</translation>
    </message>
    <message>
        <source>Ví dụ: ĐOÀN XÃ MẪU</source>
        <translation>Example: ĐOÀN XÃ MẪU</translation>
    </message>
    <message>
        <source>Hãy nhập tên đơn vị.</source>
        <translation>Please give the unit&apos;s name.</translation>
    </message>
    <message>
        <source>Chưa có địa danh để ghi trước ngày tháng.</source>
        <translation>There is no place name to print before the date.</translation>
    </message>
    <message>
        <source>Chưa có người ký; nhấn Thêm để khai.</source>
        <translation>There is no signer yet; press Add to give one.</translation>
    </message>
</context>
<context>
    <name>UnitFiguresPanel</name>
    <message>
        <source>Số liệu của từng đơn vị</source>
        <translation>Figures of each unit</translation>
    </message>
    <message>
        <source>&amp;Mở văn bản</source>
        <translation>&amp;Open the document</translation>
    </message>
    <message>
        <source>Không cộng vào &amp;tổng…</source>
        <translation>&amp;Keep out of the total…</translation>
    </message>
    <message>
        <source>Cộng &amp;lại</source>
        <translation>&amp;Add again</translation>
    </message>
    <message>
        <source>&amp;Xem trong văn bản</source>
        <translation>&amp;Show in the document</translation>
    </message>
    <message>
        <source>&amp;Ghi số liệu…</source>
        <translation>&amp;Type figures…</translation>
    </message>
    <message>
        <source>&amp;Bỏ số đã ghi</source>
        <translation>Take &amp;back what was typed</translation>
    </message>
    <message>
        <source>Đú&amp;ng là {0}</source>
        <translation>It &amp;is {0}</translation>
    </message>
    <message>
        <source>Lý do, ghi cạnh số liệu:</source>
        <translation>Reason, shown beside the figure:</translation>
    </message>
    <message>
        <source>Không cộng vào tổng</source>
        <translation>Keep out of the total</translation>
    </message>
    <message>
        <source>chờ đơn vị xác nhận</source>
        <translation>waiting for the unit to confirm</translation>
    </message>
</context>
<context>
    <name>UnitsChart</name>
    <message>
        <source>So sánh các đơn vị</source>
        <translation>Units compared</translation>
    </message>
    <message>
        <source>Mức đạt chỉ tiêu của từng đơn vị</source>
        <translation>Targets met by each unit</translation>
    </message>
    <message>
        <source>Kiểu biểu đồ</source>
        <translation>Kind of chart</translation>
    </message>
    <message>
        <source>Ché&amp;p hình</source>
        <translation>&amp;Copy picture</translation>
    </message>
    <message>
        <source>&amp;Ghi hình…</source>
        <translation>&amp;Save picture…</translation>
    </message>
    <message>
        <source>Chưa có số liệu để vẽ.</source>
        <translation>No figures to draw yet.</translation>
    </message>
    <message>
        <source>Đã chép hình; dán vào văn bản bằng Ctrl+V.</source>
        <translation>Picture copied; paste it into the text with Ctrl+V.</translation>
    </message>
    <message>
        <source>Ghi hình biểu đồ</source>
        <translation>Save the picture of the chart</translation>
    </message>
    <message>
        <source>Hình ảnh</source>
        <translation>Picture</translation>
    </message>
    <message>
        <source>Đã ghi {0}</source>
        <translation>Saved {0}</translation>
    </message>
    <message>
        <source>Biểu đồ</source>
        <translation>Chart</translation>
    </message>
</context>
<context>
    <name>UnitsDialog</name>
    <message>
        <source>Các đơn vị phải gửi</source>
        <translation>Units that should report</translation>
    </message>
    <message>
        <source>Mỗi dòng một đơn vị: tên, hoặc mã rồi đến tên ở cột sau. Có thể dán từ Excel.</source>
        <translation>One unit per line: its name, or code and then name in the next column. You can paste from Excel.</translation>
    </message>
    <message>
        <source>Danh sách đơn vị</source>
        <translation>List of units</translation>
    </message>
    <message>
        <source>Đơn vị mới sáp nhập: ghi thêm sau tên ngày sáp nhập và các đơn vị cũ, kể cả chính nó nếu giữ tên, như: Đoàn xã Mẫu (từ 01/7/2025 gồm: Đoàn xã Mẫu Một; Đoàn xã Mẫu Hai)</source>
        <translation>Merged units: behind the name write the day of the merger and the former units, the unit itself among them if it kept its name, such as: Đoàn xã Mẫu (từ 01/7/2025 gồm: Đoàn xã Mẫu Một; Đoàn xã Mẫu Hai)</translation>
    </message>
    <message>
        <source>&amp;Lưu</source>
        <translation>&amp;Save</translation>
    </message>
    <message>
        <source>&amp;Hủy</source>
        <translation>&amp;Cancel</translation>
    </message>
</context>
<context>
    <name>UnitsModel</name>
    <message>
        <source>Đơn vị</source>
        <translation>Unit</translation>
    </message>
    <message>
        <source>Tình trạng</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Nhận lúc</source>
        <translation>Received</translation>
    </message>
    <message>
        <source>Hạn gửi</source>
        <translation>Due</translation>
    </message>
    <message>
        <source>Cần xem</source>
        <translation>To look at</translation>
    </message>
    <message>
        <source>Chưa gửi</source>
        <translation>Not sent</translation>
    </message>
    <message>
        <source>Mục</source>
        <translation>Section</translation>
    </message>
    <message>
        <source>Số liệu</source>
        <translation>Figures</translation>
    </message>
    <message>
        <source>Soát thấy</source>
        <translation>Found</translation>
    </message>
    <message>
        <source>Sẵn sàng</source>
        <translation>Ready</translation>
    </message>
    <message>
        <source>Đã duyệt</source>
        <translation>Accepted</translation>
    </message>
    <message>
        <source>Trả lại</source>
        <translation>Returned</translation>
    </message>
    <message>
        <source>Tệp đã nhận bị hỏng, hãy nhận lại</source>
        <translation>Received file damaged, receive it again</translation>
    </message>
    <message>
        <source>Cần hỏi lại</source>
        <translation>To ask about</translation>
    </message>
    <message>
        <source>Văn phòng ghi</source>
        <translation>Typed at the office</translation>
    </message>
    <message>
        <source>{0} phải sửa</source>
        <translation>{0} to mend</translation>
    </message>
    <message>
        <source>{0} nên xem</source>
        <translation>{0} to look at</translation>
    </message>
    <message>
        <source>{0} số liệu, chỗ cần xem</source>
        <translation>{0} figures or places to look at</translation>
    </message>
    <message>
        <source>thiếu {0} mục</source>
        <translation>{0} sections missing</translation>
    </message>
    <message>
        <source>Chưa rõ đơn vị</source>
        <translation>Unit unknown</translation>
    </message>
    <message>
        <source>Không đọc được</source>
        <translation>Unreadable</translation>
    </message>
    <message>
        <source>Không tính</source>
        <translation>Not counted</translation>
    </message>
    <message>
        <source>quá hạn {0} ngày</source>
        <translation>overdue by {0} days</translation>
    </message>
    <message>
        <source>muộn {0} ngày</source>
        <translation>{0} days late</translation>
    </message>
    <message>
        <source>đúng hạn</source>
        <translation>in time</translation>
    </message>
    <message>
        <source>… và {0} mục khác</source>
        <translation>… and {0} more sections</translation>
    </message>
    <message>
        <source>Còn thiếu:</source>
        <translation>Missing:</translation>
    </message>
</context>
<context>
    <name>UnitsTab</name>
    <message>
        <source>Các đơn vị</source>
        <translation>Units</translation>
    </message>
    <message>
        <source>Lọc đơn vị</source>
        <translation>Filter units</translation>
    </message>
    <message>
        <source>Đâ&amp;y là đơn vị…</source>
        <translation>&amp;This unit is…</translation>
    </message>
    <message>
        <source>&amp;Duyệt</source>
        <translation>&amp;Accept</translation>
    </message>
    <message>
        <source>T&amp;rả lại…</source>
        <translation>&amp;Return…</translation>
    </message>
    <message>
        <source>&amp;Bỏ khỏi danh sách</source>
        <translation>Re&amp;move</translation>
    </message>
    <message>
        <source>Bỏ &amp;cả đơn vị khỏi danh sách</source>
        <translation>Remove the whole &amp;unit</translation>
    </message>
    <message>
        <source>&amp;Mở văn bản</source>
        <translation>&amp;Open the document</translation>
    </message>
    <message>
        <source>&amp;Ghi số liệu…</source>
        <translation>&amp;Type figures…</translation>
    </message>
    <message>
        <source>Ghép &amp;chỉ tiêu…</source>
        <translation>Match &amp;indicators…</translation>
    </message>
    <message>
        <source>Chưa gửi</source>
        <translation>Not sent</translation>
    </message>
    <message>
        <source>Chép tên</source>
        <translation>Copy names</translation>
    </message>
    <message>
        <source>Chưa rõ đơn vị</source>
        <translation>Unit unknown</translation>
    </message>
    <message>
        <source>tệp chưa có chủ</source>
        <translation>files of nobody yet</translation>
    </message>
    <message>
        <source>Chọn…</source>
        <translation>Choose…</translation>
    </message>
    <message>
        <source>Cần xem</source>
        <translation>To look at</translation>
    </message>
    <message>
        <source>số đáng ngờ, thiếu mục</source>
        <translation>doubtful figures, missing sections</translation>
    </message>
    <message>
        <source>Xem</source>
        <translation>Look</translation>
    </message>
    <message>
        <source>Sẵn sàng</source>
        <translation>Ready</translation>
    </message>
    <message>
        <source>vào tổng hợp</source>
        <translation>in the totals</translation>
    </message>
    <message>
        <source>Duyệt hết</source>
        <translation>Accept all</translation>
    </message>
    <message>
        <source>Tìm đơn vị (không cần gõ dấu)</source>
        <translation>Find a unit (without accents)</translation>
    </message>
    <message>
        <source>quá hạn {0} ngày</source>
        <translation>{0} days overdue</translation>
    </message>
    <message>
        <source>đơn vị phải gửi</source>
        <translation>units that should send</translation>
    </message>
    <message>
        <source>Ghép &amp;chỉ tiêu ({0})…</source>
        <translation>Match &amp;indicators ({0})…</translation>
    </message>
    <message>
        <source>&amp;Bỏ duyệt, bỏ trả lại</source>
        <translation>&amp;Undo accepting or returning</translation>
    </message>
    <message>
        <source>Ghi &amp;thông báo trả lại…</source>
        <translation>Save the &amp;note of return…</translation>
    </message>
    <message>
        <source>Sửa &amp;ngày nhận…</source>
        <translation>Change the &amp;date received…</translation>
    </message>
    <message>
        <source>Chuyển sang &amp;kỳ khác…</source>
        <translation>Move to another &amp;period…</translation>
    </message>
    <message>
        <source>Bỏ bản đan&amp;g dùng</source>
        <translation>Remove the version in &amp;use</translation>
    </message>
</context>
<context>
    <name>VerdictDialog</name>
    <message>
        <source>Đánh giá bằng tay</source>
        <translation>Verdict by hand</translation>
    </message>
    <message>
        <source>Chương trình tính:</source>
        <translation>Computed:</translation>
    </message>
    <message>
        <source>Đánh giá:</source>
        <translation>Verdict:</translation>
    </message>
    <message>
        <source>Lý do:</source>
        <translation>Reason:</translation>
    </message>
    <message>
        <source>Đặt đánh giá</source>
        <translation>Set verdict</translation>
    </message>
    <message>
        <source>Đánh giá khác với số liệu: hãy ghi lý do để cấp trên và người sau hiểu được.</source>
        <translation>The verdict differs from the figures: please give the reason, so that others understand it.</translation>
    </message>
</context>
<context>
    <name>VersionsDialog</name>
    <message>
        <source>Các bản đã lưu</source>
        <translation>Saved versions</translation>
    </message>
    <message>
        <source>Khác với bây giờ</source>
        <translation>What differs from now</translation>
    </message>
    <message>
        <source>Chỗ</source>
        <translation>Place</translation>
    </message>
    <message>
        <source>Bản đã lưu khác gì</source>
        <translation>What differs</translation>
    </message>
    <message>
        <source>Bản đã lưu</source>
        <translation>Saved version</translation>
    </message>
    <message>
        <source>Bây giờ</source>
        <translation>Now</translation>
    </message>
    <message>
        <source>&amp;Lưu bản hiện tại…</source>
        <translation>&amp;Keep the present version…</translation>
    </message>
    <message>
        <source>Khôi phục &amp;mục này</source>
        <translation>Restore this &amp;section</translation>
    </message>
    <message>
        <source>&amp;Khôi phục toàn bộ</source>
        <translation>Restore the &amp;whole report</translation>
    </message>
    <message>
        <source>Đón&amp;g</source>
        <translation>&amp;Close</translation>
    </message>
    <message>
        <source>{0} – {1}</source>
        <translation>{0} – {1}</translation>
    </message>
    <message>
        <source>{0} bản lưu riêng, {1} KB.</source>
        <translation>{0} kept states, {1} KB.</translation>
    </message>
    <message>
        <source>Nhật ký sửa: {0} bước, {1} KB; quá {2} MB thì bước cũ gộp thành bản cuối ngày.</source>
        <translation>Journal: {0} steps, {1} KB; over {2} MB the older steps become states of the ends of days.</translation>
    </message>
    <message>
        <source>Bản đã gửi, đã nhận để gộp: {0} KB.</source>
        <translation>Versions sent and received, for merging: {0} KB.</translation>
    </message>
    <message>
        <source>Chưa có bản nào trước bản bây giờ.</source>
        <translation>There is no version before the present one.</translation>
    </message>
    <message>
        <source>{0} chỗ khác với bây giờ. Khôi phục là một bước, hoàn tác được.</source>
        <translation>{0} places differ from now. Restoring is one step, and can be undone.</translation>
    </message>
    <message>
        <source>Bản này giống hệt bây giờ.</source>
        <translation>This version is the same as now.</translation>
    </message>
    <message>
        <source>Khôi phục {0}</source>
        <translation>Restore {0}</translation>
    </message>
    <message>
        <source>Khôi phục bản đã lưu</source>
        <translation>Restore a saved version</translation>
    </message>
    <message>
        <source>Tên bản lưu:</source>
        <translation>Name of the version:</translation>
    </message>
</context>
<context>
    <name>Workbook</name>
    <message>
        <source>Tổng hợp</source>
        <translation>Consolidation</translation>
    </message>
    <message>
        <source>Xuất ra Excel</source>
        <translation>Export to Excel</translation>
    </message>
    <message>
        <source>Bảng tính Excel</source>
        <translation>Excel workbook</translation>
    </message>
    <message>
        <source>Đang ghi bảng tính…</source>
        <translation>Writing the workbook…</translation>
    </message>
    <message>
        <source>Đã ghi {0}</source>
        <translation>Saved {0}</translation>
    </message>
</context>
<context>
    <name>Workspace</name>
    <message>
        <source>Gợi ý</source>
        <translation>Guidance</translation>
    </message>
    <message>
        <source>Kỳ trước</source>
        <translation>Last period</translation>
    </message>
    <message>
        <source>Văn bản</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Chỉ tiêu</source>
        <translation>Indicators</translation>
    </message>
    <message>
        <source>Thể thức</source>
        <translation>Form</translation>
    </message>
    <message>
        <source>Cần sửa</source>
        <translation>To mend</translation>
    </message>
    <message>
        <source>Kiểm tra</source>
        <translation>Check</translation>
    </message>
    <message>
        <source>Đơn vị báo cáo</source>
        <translation>Units</translation>
    </message>
</context>
<context>
    <name>_DaysLeft</name>
    <message>
        <source>ngày nữa
đến hạn {0}</source>
        <translation>days left
due {0}</translation>
    </message>
    <message>
        <source>ngày quá hạn
{0}</source>
        <translation>days late
{0}</translation>
    </message>
</context>
<context>
    <name>_Form</name>
    <message>
        <source>Chèn</source>
        <translation>Insert</translation>
    </message>
    <message>
        <source>Sửa</source>
        <translation>Change</translation>
    </message>
    <message>
        <source>Báo cáo chưa có chỉ tiêu nào; hãy thêm ở trang Chỉ tiêu trước.</source>
        <translation>The report has no indicators yet; add some on the page Indicators first.</translation>
    </message>
    <message>
        <source>Hủy</source>
        <translation>Cancel</translation>
    </message>
</context>
<context>
    <name>ask_picture</name>
    <message>
        <source>Chèn hình ảnh</source>
        <translation>Insert picture</translation>
    </message>
    <message>
        <source>Hình ảnh (*.png *.jpg *.jpeg *.bmp *.gif *.webp)</source>
        <translation>Pictures (*.png *.jpg *.jpeg *.bmp *.gif *.webp)</translation>
    </message>
</context>
<context>
    <name>errors</name>
    <message>
        <source>Có một hình trong báo cáo bị hỏng hoặc không phải kiểu hình Word đọc được; hãy chèn lại hình đó.</source>
        <translation>A picture in the report is damaged or of a kind that Word cannot read; please insert it again.</translation>
    </message>
    <message>
        <source>Tệp “{0}” không phải là văn bản Word (.docx); hãy chọn tệp khác.</source>
        <translation>“{0}” is not a Word document (.docx); please choose another file.</translation>
    </message>
    <message>
        <source>Không đọc được tệp “{0}”; hãy kiểm tra tệp có còn và có quyền đọc.</source>
        <translation>“{0}” cannot be read; please check that it is there and that you may read it.</translation>
    </message>
    <message>
        <source>trùng với tệp đã nhận</source>
        <translation>the same as a file already received</translation>
    </message>
    <message>
        <source>là đề cương chưa điền, không phải báo cáo của đơn vị</source>
        <translation>is an outline not filled in, not a unit&apos;s report</translation>
    </message>
    <message>
        <source>là báo cáo của chính nơi tổng hợp</source>
        <translation>is a report of the office itself</translation>
    </message>
    <message>
        <source>là kết quả tổng hợp, gồm các đơn vị đã được cộng</source>
        <translation>is a consolidation of units that are already counted</translation>
    </message>
    <message>
        <source>của kỳ báo cáo khác</source>
        <translation>of another reporting period</translation>
    </message>
    <message>
        <source>không ghi đơn vị nào</source>
        <translation>names no unit</translation>
    </message>
    <message>
        <source>không có trong danh sách đơn vị phải gửi</source>
        <translation>is not in the list of expected units</translation>
    </message>
    <message>
        <source>gần giống một đơn vị trong danh sách; cần xác nhận</source>
        <translation>is nearly one of the list; to be confirmed</translation>
    </message>
    <message>
        <source>nhiều đơn vị trong danh sách trùng tên này</source>
        <translation>several units of the list share this name</translation>
    </message>
    <message>
        <source>có nhiều bản không rõ bản nào sau; đang dùng bản ghi giờ muộn nhất</source>
        <translation>it is not clear which of several versions is the later; the one with the latest clock is used</translation>
    </message>
    <message>
        <source>đơn vị gửi nhiều bản, không rõ bản nào sau; hãy bỏ bản không dùng khỏi danh sách</source>
        <translation>the unit sent several versions and nothing tells which is later; remove those not to be used</translation>
    </message>
    <message>
        <source>có bản khác không có số liệu; đang dùng bản có số liệu</source>
        <translation>another version has no figures; the one with figures is used</translation>
    </message>
    <message>
        <source>bản nhận sau ghi giờ sớm hơn bản nhận trước; đang dùng bản nhận sau</source>
        <translation>the version received later has the earlier clock; the one received later is used</translation>
    </message>
    <message>
        <source>tên gần giống một đơn vị khác cũng đã gửi; có thể là một đơn vị</source>
        <translation>the name is nearly that of another unit that has sent; they may be one</translation>
    </message>
    <message>
        <source>dữ liệu kèm trong tệp bị hỏng nên đọc theo phần nhìn thấy; hãy xin gửi lại tệp</source>
        <translation>the data the file carries are damaged, so it was read by what is seen; ask for the file again</translation>
    </message>
    <message>
        <source>cùng một báo cáo với đơn vị khác; cần xem lại đơn vị</source>
        <translation>the same report as another unit&apos;s; check whose it is</translation>
    </message>
    <message>
        <source>đã có bản mới hơn của cùng đơn vị</source>
        <translation>a newer version of the same unit is there</translation>
    </message>
    <message>
        <source>đã trả lại, chờ bản mới</source>
        <translation>returned, waiting for a new version</translation>
    </message>
    <message>
        <source>chưa xếp được vào chỉ tiêu nào của đề cương</source>
        <translation>has no place in the outline yet</translation>
    </message>
    <message>
        <source>ghép theo tên chỉ tiêu, chưa xác nhận</source>
        <translation>matched by its words, not confirmed</translation>
    </message>
    <message>
        <source>đã sửa bằng Word sau khi xuất</source>
        <translation>changed in Word after export</translation>
    </message>
    <message>
        <source>đã đổi đơn vị tính</source>
        <translation>converted to another unit of measure</translation>
    </message>
    <message>
        <source>tệp đã nhận bị hỏng, hãy nhận lại</source>
        <translation>received file damaged, receive it again</translation>
    </message>
    <message>
        <source>mang mã của đơn vị khác nhưng tên khác, cần hỏi lại</source>
        <translation>carries another unit’s code under another name, to be asked about</translation>
    </message>
    <message>
        <source>Tệp “{0}” không có chữ nào đọc được; hãy xin gửi lại tệp.</source>
        <translation>The file “{0}” has no readable text; please ask for it again.</translation>
    </message>
    <message>
        <source>Tệp “{0}” vừa thay đổi hoặc không còn khi đang đọc; hãy nhận lại tệp.</source>
        <translation>The file “{0}” changed or vanished while it was being read; please receive it again.</translation>
    </message>
    <message>
        <source>Tệp “{0}” không đọc được vì một lỗi; chi tiết đã ghi vào nhật ký.</source>
        <translation>The file “{0}” could not be read because of an error; details are in the log.</translation>
    </message>
    <message>
        <source>Không mở được thư mục “{0}”; hãy kiểm tra quyền đọc rồi nhận lại.</source>
        <translation>The folder “{0}” could not be opened; check the right to read it and receive again.</translation>
    </message>
    <message>
        <source>Dữ liệu kèm trong tệp “{0}” bị hỏng; hãy xin gửi lại tệp.</source>
        <translation>The data carried in “{0}” are damaged; please ask for the file again.</translation>
    </message>
    <message>
        <source>Tệp “{0}” do phiên bản mới hơn tạo ra; hãy cập nhật chương trình rồi mở lại.</source>
        <translation>“{0}” was made by a newer version; please update the program and open it again.</translation>
    </message>
    <message>
        <source>Tệp “{0}” không do Báo Cáo Cơ Sở xuất ra; hãy nhập bằng cách đọc theo đề mục.</source>
        <translation>“{0}” was not exported by Báo Cáo Cơ Sở; please import it by its headings.</translation>
    </message>
    <message>
        <source>Dữ liệu kèm trong tệp bị hỏng nên báo cáo được đọc lại từ phần nhìn thấy; hãy soát lại.</source>
        <translation>The data carried in the file are damaged, so the report was read from what is visible; please check it.</translation>
    </message>
    <message>
        <source>Tệp do Báo Cáo Cơ Sở xuất ra nhưng dữ liệu kèm đã mất khi được lưu bằng chương trình khác; báo cáo được đọc lại từ phần nhìn thấy, hãy soát lại.</source>
        <translation>Báo Cáo Cơ Sở exported this file, but its data were lost when another program saved it; the report is read from what one sees, please check it.</translation>
    </message>
    <message>
        <source>Tệp “{0}” thiếu hình ảnh của báo cáo; hãy xin gửi lại tệp.</source>
        <translation>“{0}” lacks pictures of the report; please ask for the file again.</translation>
    </message>
    <message>
        <source>Tệp không còn {0} hình của báo cáo lúc xuất; báo cáo trong tệp thiếu những hình đó.</source>
        <translation>The file has lost {0} of the pictures that the report had at export; the report in the file lacks them.</translation>
    </message>
    <message>
        <source>Không ghi được tệp “{0}”; hãy đóng tệp nếu đang mở bằng Word, hoặc chọn thư mục khác.</source>
        <translation>“{0}” cannot be written; please close it if it is open in Word, or choose another folder.</translation>
    </message>
    <message>
        <source>Không còn thư mục “{0}”; hãy chọn thư mục khác để ghi tệp.</source>
        <translation>The folder “{0}” is no longer there; please choose another folder.</translation>
    </message>
    <message>
        <source>Ổ đĩa đã đầy nên chưa ghi được tệp “{0}”; hãy xóa bớt tệp rồi xuất lại.</source>
        <translation>The disk is full, so “{0}” was not written; please delete some files and export again.</translation>
    </message>
    <message>
        <source>Ô này do chương trình tính, không nhập trực tiếp được.</source>
        <translation>This cell is computed by the program and cannot be typed into.</translation>
    </message>
    <message>
        <source>Dữ liệu của báo cáo bị hỏng ({0}).</source>
        <translation>The report&apos;s data are damaged ({0}).</translation>
    </message>
    <message>
        <source>Mục này chưa có câu nào để đặt chú thích; hãy viết câu chung trước, rồi đưa nội dung của đơn vị vào chú thích.</source>
        <translation>This section has no sentence for a footnote yet; write a general sentence first, then put the unit&apos;s words into a footnote.</translation>
    </message>
    <message>
        <source>Chưa có câu nào được chọn; hãy đặt con trỏ vào một câu của đơn vị.</source>
        <translation>No sentence is chosen; put the cursor into a sentence of a unit.</translation>
    </message>
    <message>
        <source>Chỗ cần sửa không còn trong báo cáo; hãy thử lại.</source>
        <translation>The place to be changed is no longer in the report; please try again.</translation>
    </message>
    <message>
        <source>Vị trí cần sửa nằm ngoài báo cáo; hãy thử lại.</source>
        <translation>The place to be changed lies outside the report; please try again.</translation>
    </message>
    <message>
        <source>Không thể chuyển một mục vào bên trong chính nó.</source>
        <translation>A section cannot be moved into itself.</translation>
    </message>
    <message>
        <source>Phần mở đầu và phần kết luôn có chỗ cố định trong báo cáo.</source>
        <translation>The opening and the closing always have their fixed places in the report.</translation>
    </message>
    <message>
        <source>Nội dung này đã có trong báo cáo.</source>
        <translation>This is already in the report.</translation>
    </message>
    <message>
        <source>Các mục cần thêm không liền nhau thành một nhánh; hãy thử lại.</source>
        <translation>The sections to be added do not hang together as one branch; please try again.</translation>
    </message>
    <message>
        <source>Đề cương có nhiều nhất {0} cấp; hãy đặt mục này ở cấp cao hơn.</source>
        <translation>An outline has at most {0} levels; please put this section on a higher level.</translation>
    </message>
    <message>
        <source>“{0}” chưa phải là chỉ tiêu: hãy viết như ≥ 20, = 20 hoặc ≤ 20.</source>
        <translation>“{0}” is not a target: please write ≥ 20, = 20 or ≤ 20.</translation>
    </message>
    <message>
        <source>“{0}” có hơn {1} chữ số: hãy viết theo đơn vị lớn hơn, như tỷ đồng.</source>
        <translation>“{0}” has more than {1} digits: please write it in a larger unit, such as billions of đồng.</translation>
    </message>
    <message>
        <source>“{0}” không phải là số: hãy viết như 1.250 hoặc 8,5.</source>
        <translation>“{0}” is not a number: please write 1.250 or 8,5.</translation>
    </message>
    <message>
        <source>“{0}” không phải là số: hãy viết như 1.250; 8,5; 51,83% hoặc 16/20.</source>
        <translation>“{0}” is not a number: please write 1.250; 8,5; 51,83% or 16/20.</translation>
    </message>
    <message>
        <source>“{0}” có mẫu số bằng 0: hãy nhập tổng số khác 0.</source>
        <translation>“{0}” has a denominator of 0: please give a total other than 0.</translation>
    </message>
    <message>
        <source>“{0}”: tỷ lệ trong ngoặc không khớp với phân số, hãy xem lại.</source>
        <translation>“{0}”: the ratio in brackets does not agree with the fraction, please look again.</translation>
    </message>
    <message>
        <source>“{0}” không phải là ngày: hãy viết ngày/tháng/năm, ví dụ 07/5/2026.</source>
        <translation>“{0}” is not a date: please write day/month/year, such as 07/5/2026.</translation>
    </message>
    <message>
        <source>Vùng dán quá lớn: mỗi lần dán nhiều nhất {0} dòng và {1} cột.</source>
        <translation>The pasted range is too big: at most {0} rows and {1} columns at a time.</translation>
    </message>
    <message>
        <source>“{0}” là báo lỗi của bảng tính, hãy sửa ở bảng tính rồi dán lại.</source>
        <translation>“{0}” is an error of the spreadsheet; please mend it there and paste again.</translation>
    </message>
    <message>
        <source>“{0}” có thể là 0 hoặc chưa có số liệu: hãy nhập tay.</source>
        <translation>“{0}” may be 0 or a missing figure: please type it.</translation>
    </message>
    <message>
        <source>“{0}”: ô này gộp với ô trên, hãy dán vào dòng đầu của chỉ tiêu.</source>
        <translation>“{0}”: this cell is merged with the one above; please paste into the first row of the indicator.</translation>
    </message>
    <message>
        <source>Số tiền được đổi sang đơn vị tính của chỉ tiêu, hãy xem lại.</source>
        <translation>The amount of money was converted into the indicator&apos;s unit of measure; please check it.</translation>
    </message>
    <message>
        <source>Dấu phẩy có thể là phần thập phân (1,25) hoặc phần nghìn (1.250).</source>
        <translation>The comma may be a decimal part (1,25) or thousands (1.250).</translation>
    </message>
    <message>
        <source>Dấu chấm có thể là phần thập phân kiểu Anh, hoặc là ngày tháng.</source>
        <translation>The dot may be an English decimal point, or part of a date.</translation>
    </message>
    <message>
        <source>Vùng dán có cả số viết kiểu Anh và kiểu Việt, hãy xem lại số này.</source>
        <translation>The pasted range has numbers written the English and the Vietnamese way; please look at this one.</translation>
    </message>
    <message>
        <source>Có chữ số nhưng không đọc được thành số, sẽ giữ như chữ và không tính.</source>
        <translation>It has digits but cannot be read as a number; it will be kept as text and not computed with.</translation>
    </message>
    <message>
        <source>Không phải là số, sẽ giữ như chữ và không tính.</source>
        <translation>It is no number; it will be kept as text and not computed with.</translation>
    </message>
    <message>
        <source>Dữ liệu này do phiên bản mới hơn tạo ra nên chỉ mở để xem; hãy cập nhật chương trình để sửa.</source>
        <translation>These data were made by a newer version, so they are open for viewing only; please update the program to edit.</translation>
    </message>
    <message>
        <source>Ổ đĩa đã đầy nên chưa lưu được; hãy xóa bớt tệp rồi chờ chương trình lưu lại.</source>
        <translation>The disk is full, so nothing could be saved; please delete some files and wait for the program to save again.</translation>
    </message>
    <message>
        <source>Không ghi được vào “{0}”; hãy chọn thư mục mà bạn có quyền ghi.</source>
        <translation>“{0}” cannot be written to; please choose a folder where you may write.</translation>
    </message>
    <message>
        <source>Tệp “{0}” bị hỏng; hãy khôi phục từ bản sao lưu.</source>
        <translation>“{0}” is damaged; please restore it from a backup.</translation>
    </message>
    <message>
        <source>Tệp “{0}” không phải là dữ liệu của Báo Cáo Cơ Sở; hãy chọn tệp khác.</source>
        <translation>“{0}” is not data of Báo Cáo Cơ Sở; please choose another file.</translation>
    </message>
    <message>
        <source>Tệp “{0}” trống, không có dữ liệu; hãy khôi phục từ bản sao lưu hoặc chọn tệp khác.</source>
        <translation>“{0}” is empty and has no data; please restore a backup or choose another file.</translation>
    </message>
    <message>
        <source>Không thấy tệp dữ liệu “{0}”; hãy khôi phục từ bản sao lưu hoặc chọn tệp khác.</source>
        <translation>The data file “{0}” is missing; please restore a backup or choose another file.</translation>
    </message>
    <message>
        <source>Không ghi được vào nơi chứa tệp dữ liệu nên chỉ mở để xem; hãy chép tệp vào máy rồi mở để sửa.</source>
        <translation>The place of the data file cannot be written to, so it is only opened to look at; copy it to this computer to edit it.</translation>
    </message>
    <message>
        <source>Tệp dữ liệu bị hỏng nên chỉ mở để xem và xuất những gì còn đọc được; hãy khôi phục từ bản sao lưu.</source>
        <translation>The data file is damaged, so it is only opened to look at and export what can still be read; please restore a backup.</translation>
    </message>
    <message>
        <source>Tệp dữ liệu “{0}” đã bị xóa, bị thay hoặc ổ đĩa đã rút ra nên chưa lưu được; hãy lưu bản sao dữ liệu vào nơi khác.</source>
        <translation>The data file “{0}” was deleted or replaced, or its disk was removed, so nothing could be saved; please save a copy of the data elsewhere.</translation>
    </message>
    <message>
        <source>Cấu trúc của tệp dữ liệu bị hỏng; ghi tiếp có thể làm hỏng thêm nên chưa lưu, cho đến khi bạn chọn bản sao lưu hoặc chọn ghi tiếp.</source>
        <translation>The structure of the data file is damaged; writing on may damage more, so nothing is saved until you choose a backup or choose to write on.</translation>
    </message>
    <message>
        <source>Tệp dữ liệu đã bị thay bằng một bản khác sau khi chương trình dừng đột ngột; phần đang làm dở lúc đó không thuộc bản này nên được giữ riêng trong tệp “{0}”.</source>
        <translation>The data file was replaced by another copy after the program stopped suddenly; what was under way then does not belong to this copy and is kept apart in “{0}”.</translation>
    </message>
    <message>
        <source>Dữ liệu đơn vị đã đóng nên chưa lưu, chưa đọc được; hãy mở lại đơn vị.</source>
        <translation>The unit&apos;s data are closed, so nothing was saved or read; open the unit again.</translation>
    </message>
    <message>
        <source>Chương trình khác đang giữ dữ liệu đơn vị “{0}”. Hãy đóng chương trình đó rồi mở lại.</source>
        <translation>Another program holds the unit&apos;s data “{0}”. Close that program, then open again.</translation>
    </message>
    <message>
        <source>Dữ liệu đơn vị đang mở ở một cửa sổ khác trên máy này. Hãy đóng cửa sổ đó rồi mở lại.</source>
        <translation>The unit&apos;s data are open in another window on this computer. Close that window, then open again.</translation>
    </message>
    <message>
        <source>Dữ liệu đơn vị đang mở trên một máy khác. Hãy đóng chương trình trên máy đó rồi mở lại.</source>
        <translation>The unit&apos;s data are open on another computer. Close the program there, then open again.</translation>
    </message>
    <message>
        <source>Ổ đĩa đã đầy nên chưa ghi được bản sao; hãy xóa bớt tệp hoặc chọn nơi khác.</source>
        <translation>The disk is full, so the copy could not be written; delete some files or choose another place.</translation>
    </message>
    <message>
        <source>Ổ đĩa đã đầy nên dữ liệu chỉ mở để xem và xuất; hãy xóa bớt tệp rồi mở lại để sửa.</source>
        <translation>The disk is full, so the data are open to look at and export only; delete some files and open them again to edit.</translation>
    </message>
    <message>
        <source>Chương trình khác đang mở “{0}” nên chưa ghi được; hãy đóng nó ở chương trình đó rồi làm lại, hoặc chọn tên khác.</source>
        <translation>Another program has “{0}” open, so it could not be written; close it there and try again, or choose another name.</translation>
    </message>
    <message>
        <source>Chương trình khác đang giữ “{0}” (sao lưu, đồng bộ hoặc quét vi-rút); hãy chờ một lát rồi mở lại.</source>
        <translation>Another program holds “{0}” (backup, synchronisation or a virus scan); wait a moment and open it again.</translation>
    </message>
    <message>
        <source>Không mở được “{0}”; hãy kiểm tra thư mục và quyền truy cập.</source>
        <translation>“{0}” cannot be opened; please check the folder and your rights.</translation>
    </message>
    <message>
        <source>Báo cáo này không còn trong dữ liệu đơn vị.</source>
        <translation>This report is no longer in the unit&apos;s data.</translation>
    </message>
    <message>
        <source>Một hình ảnh của báo cáo không còn trong dữ liệu đơn vị; hãy chèn lại.</source>
        <translation>A picture of the report is no longer in the unit&apos;s data; please insert it again.</translation>
    </message>
    <message>
        <source>Báo cáo này không còn trong số đã nhận; hãy nhận lại tệp.</source>
        <translation>This report is no longer among those received; please receive the file again.</translation>
    </message>
    <message>
        <source>Tệp đã nhận này bị hỏng trên đĩa; hãy nhận lại tệp của đơn vị.</source>
        <translation>This received file is damaged on the disk; please receive the unit&apos;s file again.</translation>
    </message>
    <message>
        <source>Bản lưu này không còn nữa; hãy chọn bản khác.</source>
        <translation>This kept version is no longer there; please choose another.</translation>
    </message>
    <message>
        <source>Lần trước chương trình dừng đột ngột; mọi thay đổi đã ghi “Đã lưu” vẫn còn nguyên.</source>
        <translation>The program stopped abruptly the last time; all changes marked “Saved” are there.</translation>
    </message>
    <message>
        <source>Tên tệp “{0}” quá dài; hãy chọn tên ngắn hơn.</source>
        <translation>The file name “{0}” is too long; choose a shorter one.</translation>
    </message>
    <message>
        <source>“{0}” là dữ liệu đang mở; hãy chọn tên khác cho bản sao.</source>
        <translation>“{0}” is the open data; choose another name for the copy.</translation>
    </message>
    <message>
        <source>Bản sao lưu “{0}” không đọc được; hãy chọn bản khác.</source>
        <translation>The backup “{0}” cannot be read; please choose another.</translation>
    </message>
    <message>
        <source>Thư mục “{0}” đang có tệp khác; hãy chọn một thư mục trống.</source>
        <translation>The folder “{0}” holds other files; please choose an empty one.</translation>
    </message>
    <message>
        <source>Chuyến tham quan dừng ở chặng “{0}”: {1}</source>
        <translation>The tour stopped at “{0}”: {1}</translation>
    </message>
    <message>
        <source>Chú thích chỉ chứa chữ và số liệu; hãy đặt hình vào phần văn bản.</source>
        <translation>A footnote holds words and figures only; please put the picture into the text.</translation>
    </message>
    <message>
        <source>Trong ô bảng chỉ đặt được chữ và số liệu; hãy đưa con trỏ ra ngoài bảng rồi chèn.</source>
        <translation>A table cell holds text and figures only; please put the caret outside the table and insert again.</translation>
    </message>
    <message>
        <source>Đã dán chữ, nhưng không dán kèm được {0} hình trong phần chép: hãy chép riêng từng hình rồi dán.</source>
        <translation>The text was pasted, but {0} pictures in it could not be: copy each picture by itself and paste it.</translation>
    </message>
    <message>
        <source>Có bảng gộp ô không theo hàng, cột; nội dung được nhập thành các đoạn văn.</source>
        <translation>A table has cells merged without regard to rows and columns; its content comes in as paragraphs.</translation>
    </message>
    <message>
        <source>Có bảng nằm trong ô của bảng khác; nội dung được nhập thành các dòng trong ô.</source>
        <translation>A table stands in a cell of another table; its content comes in as lines of that cell.</translation>
    </message>
    <message>
        <source>Có hình nằm trong ô bảng; hình được đặt ngay sau bảng.</source>
        <translation>There are pictures in table cells; they were placed right after the table.</translation>
    </message>
    <message>
        <source>Có hình nằm trong chú thích; hình được đặt sau đoạn có dấu chú thích.</source>
        <translation>There are pictures in footnotes; they were placed after the paragraph with the note mark.</translation>
    </message>
    <message>
        <source>Không đưa vào: hình ở đầu trang hoặc chân trang.</source>
        <translation>Left out: a picture in the page header or footer.</translation>
    </message>
    <message>
        <source>Không đưa vào: hình trong ý kiến ghi bên lề.</source>
        <translation>Left out: a picture in a margin comment.</translation>
    </message>
    <message>
        <source>Có dấu chú thích mà tệp không có nội dung chú thích.</source>
        <translation>There is a footnote mark without a footnote in the file.</translation>
    </message>
    <message>
        <source>Có hình không đọc được (kiểu cũ, quá lớn hoặc nằm ngoài tệp); hãy chèn lại nếu cần.</source>
        <translation>A picture cannot be read (old kind, too big, or outside the file); please insert it again if it is needed.</translation>
    </message>
    <message>
        <source>Mục lục của tệp không được nhập; Word tự lập lại được từ các đề mục.</source>
        <translation>The table of contents was not imported; Word can make it again from the headings.</translation>
    </message>
    <message>
        <source>Tệp có biểu đồ hoặc sơ đồ vẽ bằng Word không đọc được; hãy chèn lại nếu cần.</source>
        <translation>The file has charts or diagrams drawn in Word that cannot be read; please insert them again if they are needed.</translation>
    </message>
    <message>
        <source>Tệp có công thức toán; công thức được viết thành một dòng chữ, hãy xem lại.</source>
        <translation>The file has equations; each is written as one line of text, please look them over.</translation>
    </message>
    <message>
        <source>Tệp có đối tượng nhúng (OLE) không có hình xem trước; hãy chép phần đó vào.</source>
        <translation>The file has an embedded object (OLE) without a preview picture; please copy that part in.</translation>
    </message>
    <message>
        <source>Tệp có chữ chú âm (ruby); chữ chú âm được đặt trong ngoặc đơn.</source>
        <translation>The file has ruby text; it was placed in brackets.</translation>
    </message>
    <message>
        <source>Tệp có ký hiệu đặc biệt không đọc được ở đoạn “{0}”.</source>
        <translation>There is a special symbol that cannot be read at “{0}”.</translation>
    </message>
    <message>
        <source>Không đưa vào: chữ ẩn “{0}”.</source>
        <translation>Left out: hidden text “{0}”.</translation>
    </message>
    <message>
        <source>Không đưa vào: chữ đã gạch bỏ “{0}”.</source>
        <translation>Left out: struck-out text “{0}”.</translation>
    </message>
    <message>
        <source>Không đưa vào: chữ trắng trên nền trắng “{0}”.</source>
        <translation>Left out: white text on white “{0}”.</translation>
    </message>
    <message>
        <source>Tệp có macro; macro không được đọc.</source>
        <translation>The file has macros; they were not read.</translation>
    </message>
    <message>
        <source>Tệp có phần nhúng từ tệp khác không đọc được; hãy chép phần đó vào.</source>
        <translation>The file embeds part of another file, which cannot be read; please copy that part in.</translation>
    </message>
    <message>
        <source>Tệp có sửa đổi chưa duyệt (Track Changes); đã đọc như đã đồng ý tất cả.</source>
        <translation>The file has tracked changes; it was read as if all were accepted.</translation>
    </message>
    <message>
        <source>Tệp có {0} ý kiến ghi bên lề; các ý kiến không được nhập vào báo cáo.</source>
        <translation>The file has {0} comments; they are not imported into the report.</translation>
    </message>
    <message>
        <source>Tệp dùng phông chữ cũ ({0}); đã chuyển sang Unicode, hãy đọc soát lại.</source>
        <translation>The file uses an old font ({0}); its text was converted to Unicode, please read it through.</translation>
    </message>
    <message>
        <source>Tệp “{0}” bị hỏng; hãy mở bằng Word rồi lưu lại, hoặc xin gửi lại tệp.</source>
        <translation>“{0}” is damaged; please open it in Word and save it again, or ask for the file again.</translation>
    </message>
    <message>
        <source>Tệp “{0}” là văn bản OpenDocument (.odt); hãy mở bằng Word hay LibreOffice, lưu thành .docx rồi nhập lại.</source>
        <translation>“{0}” is an OpenDocument text (.odt); open it in Word or LibreOffice, save it as .docx, and import that.</translation>
    </message>
    <message>
        <source>Tệp “{0}” là bảng tính Excel; hãy mở bằng Excel, chép bảng rồi dán vào bảng chỉ tiêu hoặc vào văn bản.</source>
        <translation>“{0}” is an Excel workbook; open it in Excel, copy the table and paste it into the indicators or the text.</translation>
    </message>
    <message>
        <source>Tệp “{0}” là tệp nén; hãy giải nén rồi nhập các tệp Word (.docx) bên trong.</source>
        <translation>“{0}” is an archive; unpack it and import the Word files (.docx) inside.</translation>
    </message>
    <message>
        <source>Tệp “{0}” là dữ liệu của cả đơn vị, không phải báo cáo; hãy xin tệp Word (.docx) xuất từ đó.</source>
        <translation>“{0}” is the data of a whole unit, not a report; ask for a Word file (.docx) exported from it.</translation>
    </message>
    <message>
        <source>Tệp “{0}” có mật khẩu; hãy bỏ mật khẩu bằng Word rồi nhập lại.</source>
        <translation>“{0}” has a password; please remove it in Word and import the file again.</translation>
    </message>
    <message>
        <source>Tệp “{0}” là PDF nên không nhập được; hãy xin tệp Word (.docx), hoặc mở PDF bằng Word rồi lưu thành .docx.</source>
        <translation>“{0}” is a PDF and cannot be imported; please ask for the Word file (.docx), or open the PDF in Word and save it as .docx.</translation>
    </message>
    <message>
        <source>Tệp “{0}” quá lớn hoặc được nén bất thường nên không mở; hãy xin gửi lại tệp.</source>
        <translation>The file “{0}” is too large or compressed in an unusual way, so it is not opened; please ask for it to be sent again.</translation>
    </message>
    <message>
        <source>Tệp “{0}” là văn bản RTF; hãy mở bằng Word, chọn Lưu thành kiểu .docx rồi nhập lại.</source>
        <translation>“{0}” is an RTF document; please open it in Word, save it as .docx and import it again.</translation>
    </message>
    <message>
        <source>Tệp “{0}” là văn bản Word kiểu cũ (.doc); hãy mở bằng Word, chọn Lưu thành kiểu .docx rồi nhập lại.</source>
        <translation>“{0}” is an old Word document (.doc); please open it in Word, save it as .docx and import it again.</translation>
    </message>
    <message>
        <source>Dòng đánh số nhưng không in đậm: có thể là đề mục hoặc là đoạn văn.</source>
        <translation>Numbered but not bold: may be a heading or a paragraph.</translation>
    </message>
    <message>
        <source>Dòng in đậm không đánh số: được coi là đề mục.</source>
        <translation>Bold without a number: taken for a heading.</translation>
    </message>
    <message>
        <source>Hãy đặt con trỏ vào một đoạn văn có chữ, ngoài bảng, rồi làm lại.</source>
        <translation>Please put the caret into a paragraph with words, outside a table, and try again.</translation>
    </message>
    <message>
        <source>Phần kết không chia thành mục được; hãy viết mục mới trước phần kết.</source>
        <translation>The closing cannot be split into sections; please write the new section before it.</translation>
    </message>
    <message>
        <source>chưa có số liệu</source>
        <translation>no figure yet</translation>
    </message>
    <message>
        <source>không thấy chỉ tiêu này trong báo cáo</source>
        <translation>was not seen to have this indicator</translation>
    </message>
    <message>
        <source>dấu gạch có thể là 0 hoặc chưa có số liệu</source>
        <translation>a dash may be 0 or no figure yet</translation>
    </message>
    <message>
        <source>“không có” có thể là 0 hoặc chưa có số liệu</source>
        <translation>“none” may be 0 or no figure yet</translation>
    </message>
    <message>
        <source>ghi bằng chữ nên không cộng được</source>
        <translation>in words, so it cannot be added</translation>
    </message>
    <message>
        <source>chỉ ghi đánh giá, không có số liệu</source>
        <translation>says a judgement only, no figure</translation>
    </message>
    <message>
        <source>là ngày tháng, không phải số liệu</source>
        <translation>is a date, not a figure</translation>
    </message>
    <message>
        <source>là một khoảng, chưa rõ số nào là kết quả</source>
        <translation>is a range; which figure is the result is not clear</translation>
    </message>
    <message>
        <source>là phép cộng, hãy ghi tổng</source>
        <translation>is an addition; write the total</translation>
    </message>
    <message>
        <source>là số âm</source>
        <translation>is a negative figure</translation>
    </message>
    <message>
        <source>ghi tỷ lệ phần trăm, không phải số lượng</source>
        <translation>is a percentage, not a count</translation>
    </message>
    <message>
        <source>chỉ ghi tỷ lệ, thiếu tử số và mẫu số</source>
        <translation>only a percentage, without numerator and denominator</translation>
    </message>
    <message>
        <source>mẫu số khác chỉ tiêu giao, chưa rõ tử số có phải kết quả</source>
        <translation>the denominator is not the target; whether the numerator is the result is not clear</translation>
    </message>
    <message>
        <source>là số của một phần năm, chưa rõ cả năm là bao nhiêu</source>
        <translation>is of a part of the year; the whole year&apos;s is not known</translation>
    </message>
    <message>
        <source>chưa rõ mẫu số là chỉ tiêu giao hay tổng số</source>
        <translation>whether the denominator is the target or the whole is not clear</translation>
    </message>
    <message>
        <source>tỷ lệ ghi kèm không khớp với phân số</source>
        <translation>the ratio beside it does not fit the fraction</translation>
    </message>
    <message>
        <source>có nhiều số, chưa rõ số nào là kết quả</source>
        <translation>has several figures; which is the result is not clear</translation>
    </message>
    <message>
        <source>số ghi được là của việc khác hoặc đơn vị tính khác</source>
        <translation>the figure is of another thing or another unit of measure</translation>
    </message>
    <message>
        <source>có chữ số nhưng không đọc được thành số</source>
        <translation>has digits but cannot be read as a number</translation>
    </message>
    <message>
        <source>dấu phẩy hoặc dấu chấm có thể viết kiểu Anh</source>
        <translation>the comma or full stop may be the English way of writing</translation>
    </message>
    <message>
        <source>người gửi ghi kèm dấu hỏi</source>
        <translation>the sender put a question mark to it</translation>
    </message>
    <message>
        <source>báo cáo ghi chỉ tiêu này hai lần với số khác nhau</source>
        <translation>the report tells this indicator twice, with different figures</translation>
    </message>
    <message>
        <source>quá nhiều chữ số</source>
        <translation>has too many digits</translation>
    </message>
    <message>
        <source>chưa rõ là có hay không</source>
        <translation>whether it means yes or no is not clear</translation>
    </message>
    <message>
        <source>đơn vị tính khác</source>
        <translation>another unit of measure</translation>
    </message>
    <message>
        <source>không ghi đơn vị tính</source>
        <translation>no unit of measure said</translation>
    </message>
    <message>
        <source>không cộng vào tổng</source>
        <translation>kept out of the total</translation>
    </message>
    <message>
        <source>lớn gấp nhiều lần các đơn vị khác; có thể nhầm đơn vị tính</source>
        <translation>many times what other units report; maybe in another unit of measure</translation>
    </message>
    <message>
        <source>nhỏ hơn các đơn vị khác nhiều lần; có thể nhầm đơn vị tính</source>
        <translation>a small fraction of what other units report; maybe in another unit of measure</translation>
    </message>
    <message>
        <source>lệch cả nghìn lần so với chỉ tiêu của chính đơn vị; có thể nhầm triệu với tỷ đồng</source>
        <translation>a thousand times off the unit&apos;s own target; maybe millions for billions</translation>
    </message>
    <message>
        <source>lệch cả nghìn lần so với chỉ tiêu hoặc năm trước của chính đơn vị</source>
        <translation>about a thousand times off the unit&apos;s own target or last year&apos;s figure</translation>
    </message>
    <message>
        <source>tử số lớn hơn mẫu số</source>
        <translation>the numerator is larger than the denominator</translation>
    </message>
    <message>
        <source>Không đọc được hình này; hãy chọn một tệp hình khác.</source>
        <translation>This picture cannot be read; please choose another file.</translation>
    </message>
    <message>
        <source>Không đưa vào: “{0}” ở phần ký.</source>
        <translation>Left out: “{0}” in the signature block.</translation>
    </message>
    <message>
        <source>Chữ “{0}” không có chỗ riêng trong báo cáo; được đặt thành đoạn văn ở chỗ gần nhất.</source>
        <translation>The words “{0}” have no field of their own in the report; they were placed as a paragraph at the nearest place.</translation>
    </message>
    <message>
        <source>Chữ “{0}” suýt bị bỏ sót khi đọc; được đặt thành đoạn văn ở chỗ gần nhất.</source>
        <translation>The words “{0}” would have been missed in reading; they were placed as a paragraph at the nearest place.</translation>
    </message>
    <message>
        <source>Dòng “{0}” đứng sau chữ ký; được đặt trước chữ ký.</source>
        <translation>The line “{0}” stood behind the signature; it was placed before it.</translation>
    </message>
    <message>
        <source>Chỉ tiêu của kỳ sau được giữ thành danh sách riêng, không xếp chung với chỉ tiêu của kỳ này.</source>
        <translation>The next period’s targets are kept as a list of their own, apart from the indicators of this period.</translation>
    </message>
    <message>
        <source>Trang bìa “{0}” được giữ ở mục Thể thức, và được in trước báo cáo.</source>
        <translation>The cover page “{0}” is kept under Form, and printed before the report.</translation>
    </message>
    <message>
        <source>Chữ “{0}” có thể đã được đọc hai lần; hãy xem lại.</source>
        <translation>The words “{0}” may have been read twice; please check.</translation>
    </message>
    <message>
        <source>Chú thích “{0}” được đặt ở đoạn gần nhất vì chỗ cũ không mang được chú thích.</source>
        <translation>The footnote “{0}” was placed at the nearest paragraph, because its old place cannot hold footnotes.</translation>
    </message>
    <message>
        <source>Hình ở phần đầu hoặc phần ký được đặt ở chỗ gần nhất trong báo cáo.</source>
        <translation>Pictures in the head or the signature block were placed at the nearest place in the report.</translation>
    </message>
    <message>
        <source>Không đưa vào: {0} hình ở trang bìa.</source>
        <translation>Left out: {0} picture(s) on the cover page.</translation>
    </message>
    <message>
        <source>Tệp có vẻ gồm hai văn bản; văn bản sau được nhập thành phụ lục, hãy tách tệp nếu cần.</source>
        <translation>The file seems to hold two documents; the second is imported as an annex, split the file if need be.</translation>
    </message>
    <message>
        <source>Kết quả chỉ tiêu lấy ở cột “{0}”; số liệu ở cột {1} chỉ giữ trong bảng, không thành kết quả của kỳ này.</source>
        <translation>Results are taken from the column “{0}”; figures in {1} stay in the table and are no results of this period.</translation>
    </message>
    <message>
        <source>đã tính</source>
        <translation>counted</translation>
    </message>
    <message>
        <source>chưa gửi</source>
        <translation>not sent</translation>
    </message>
    <message>
        <source>không đọc được</source>
        <translation>unreadable</translation>
    </message>
    <message>
        <source>“{0}” không phải là số; hãy ghi chỉ tiêu chung như 1.250 hoặc 8,5.</source>
        <translation>“{0}” is no number; write the common target like 1.250 or 8,5.</translation>
    </message>
    <message>
        <source>Không đọc được những chỗ sửa bằng Word trong tệp “{0}” nên báo cáo lấy theo lúc xuất tệp; hãy mở tệp bằng Word và chép lại những chỗ đó.</source>
        <translation>What was changed in Word in “{0}” cannot be read, so the report is as it was when the file was exported; open the file in Word and copy these places by hand.</translation>
    </message>
    <message>
        <source>Chưa nhận báo cáo nào của đơn vị cho kỳ của báo cáo này; hãy nhận ở mục Tổng hợp báo cáo đơn vị.</source>
        <translation>No unit&apos;s report has been received for the period of this report; receive them under Consolidate units&apos; reports.</translation>
    </message>
    <message>
        <source>Đề cương không ghi kết quả; hãy tạo báo cáo tổng hợp ở mục Tổng hợp báo cáo đơn vị.</source>
        <translation>An outline holds no results; make the consolidated report under Consolidate units&apos; reports.</translation>
    </message>
    <message>
        <source>Đề cương “{0}” không có chỉ tiêu nào đọc được; hãy chọn tệp đề cương khác.</source>
        <translation>The outline “{0}” has no readable indicators; please choose another file.</translation>
    </message>
    <message>
        <source>Phần chép quá lớn nên không dán: bảng nhiều nhất {0} ô và {1} cột. Hãy chép từng phần nhỏ hơn.</source>
        <translation>This is too large to paste: a table has at most {0} cells and {1} columns. Copy it in smaller parts.</translation>
    </message>
    <message>
        <source>Phần chép có một chuỗi hơn {0} ký tự liền nhau, không phải chữ viết, nên không dán; hãy chép lại phần chữ.</source>
        <translation>What was copied has more than {0} characters without a gap, which are no words, and was not pasted; copy the words alone.</translation>
    </message>
    <message>
        <source>Dữ liệu kèm trong tệp “{0}” nhiều hoặc lồng sâu bất thường nên không mở; hãy xin gửi lại tệp.</source>
        <translation>The data in the file “{0}” are unusually many or deeply nested, so it is not opened; please ask for it to be sent again.</translation>
    </message>
    <message>
        <source>Đang xem đơn vị mẫu, tệp nhập vào đây sẽ không được giữ: hãy bấm “Về đơn vị của mình” rồi nhập lại.</source>
        <translation>You are looking at the sample unit, and a file imported here would not be kept: press “Back to Your Own Unit” and import it again.</translation>
    </message>
    <message>
        <source>Không đưa vào: “{0}”.</source>
        <translation>Not taken over: “{0}”.</translation>
    </message>
    <message>
        <source>Không đưa vào: chú thích “{0}”.</source>
        <translation>Not taken over: footnote “{0}”.</translation>
    </message>
    <message>
        <source>Không đưa vào: tệp đã bỏ “{0}”, báo cáo vẫn còn.</source>
        <translation>Not taken over: the file has dropped “{0}”, the report still has it.</translation>
    </message>
    <message>
        <source>Không đưa vào: tệp đã bỏ chú thích “{0}”, báo cáo vẫn còn.</source>
        <translation>Not taken over: the file has dropped the footnote “{0}”, the report still has it.</translation>
    </message>
    <message>
        <source>Không đưa vào: {0} hình.</source>
        <translation>Not taken over: {0} picture(s).</translation>
    </message>
    <message>
        <source>Không đưa vào: tệp đã bỏ {0} hình, báo cáo vẫn còn.</source>
        <translation>Not taken over: the file has dropped {0} picture(s), the report still has them.</translation>
    </message>
    <message>
        <source>Không đưa vào: chữ ở đầu hoặc chân trang “{0}”.</source>
        <translation>Not taken over: words in the page header or footer “{0}”.</translation>
    </message>
    <message>
        <source>Không đưa vào: ý kiến ghi bên lề “{0}”.</source>
        <translation>Not taken over: comment “{0}”.</translation>
    </message>
    <message>
        <source>Tệp “{0}” không có gì khác báo cáo này, trừ những chỗ không đưa vào được:
{1}</source>
        <translation>The file “{0}” has nothing that differs from this report, except what cannot be taken over:
{1}</translation>
    </message>
    <message>
        <source>Không so được chữ nhìn thấy trong tệp “{0}” với báo cáo kèm theo; hãy xem lại tệp bằng Word.</source>
        <translation>What is seen in the file “{0}” could not be compared with the report it carries; look at it in Word.</translation>
    </message>
    <message>
        <source>văn phòng ghi: {0}</source>
        <translation>typed at the office: {0}</translation>
    </message>
    <message>
        <source>văn phòng ghi: {0} (trong báo cáo: {1})</source>
        <translation>typed at the office: {0} (in the report: {1})</translation>
    </message>
    <message>
        <source>Chưa ghi lý do; hãy ghi ngắn gọn, như “đơn vị báo lại qua điện thoại”.</source>
        <translation>No reason given; write a short one, such as “told by telephone”.</translation>
    </message>
    <message>
        <source>“{0}” không phải là số liệu; hãy ghi như 1.250, 25/30 hoặc 8,5, không ghi chữ đi kèm.</source>
        <translation>“{0}” is no figure; write it like 1.250, 25/30 or 8,5, without other words.</translation>
    </message>
    <message>
        <source>“{0}”: tỷ lệ phải ghi cả tử số và mẫu số thì mới cộng được; hãy ghi như 25/30.</source>
        <translation>“{0}”: a rate needs numerator and denominator to be added up; write it like 25/30.</translation>
    </message>
    <message>
        <source>“{0}” không gửi tệp: số liệu do văn phòng ghi, xem ở phần chi tiết của đơn vị.</source>
        <translation>“{0}” sent no file: its figures were typed at the office, see the details of the unit.</translation>
    </message>
    <message>
        <source>Kỷ niệm {0} năm không khớp: {1} − {2} = {3} năm.</source>
        <translation>An anniversary of {0} years does not fit: {1} − {2} = {3} years.</translation>
    </message>
    <message>
        <source>Dấu {0} mở mà không có dấu đóng.</source>
        <translation>{0} opens and does not close.</translation>
    </message>
    <message>
        <source>Dấu {0} đóng mà không có dấu mở.</source>
        <translation>{0} closes and did not open.</translation>
    </message>
    <message>
        <source>Dấu ngoặc kép thẳng không đi thành cặp.</source>
        <translation>A straight quotation mark stands alone.</translation>
    </message>
    <message>
        <source>Ngoặc kép mở bằng kiểu này, đóng bằng kiểu khác.</source>
        <translation>The quotation opens with one kind of mark and closes with another.</translation>
    </message>
    <message>
        <source>Dấu ngoặc kép mở gõ nhầm thành dấu đóng ”.</source>
        <translation>A closing mark ” is typed for an opening one.</translation>
    </message>
    <message>
        <source>Cộng các phần được {0}, nhưng tổng ghi là {1}.</source>
        <translation>The parts add up to {0}, but the total says {1}.</translation>
    </message>
    <message>
        <source>“{0}” có chữ “{1}” chỉ giống chữ Việt bằng mắt; tìm kiếm sẽ không ra.</source>
        <translation>In “{0}” the letter “{1}” only looks Vietnamese; a search will not find it.</translation>
    </message>
    <message>
        <source>“{0}” có dấu rời (Unicode tổ hợp); nên gõ lại bằng Unicode dựng sẵn.</source>
        <translation>“{0}” has loose accents (decomposed Unicode); type it in composed Unicode.</translation>
    </message>
    <message>
        <source>“{0}” có vẻ là chữ gõ bằng phông cũ (TCVN3, VNI), chưa chuyển sang Unicode.</source>
        <translation>“{0}” seems to be typed in an old font (TCVN3, VNI) and not converted to Unicode.</translation>
    </message>
    <message>
        <source>Có ký tự không đọc được.</source>
        <translation>There is a letter that cannot be read.</translation>
    </message>
    <message>
        <source>Cuối đoạn chưa có dấu chấm.</source>
        <translation>The paragraph ends without a full stop.</translation>
    </message>
    <message>
        <source>Đoạn kết thúc bằng dấu “{0}”; câu chưa hết hoặc phải là dấu chấm.</source>
        <translation>The paragraph ends with “{0}”; the sentence is not finished, or it should be a full stop.</translation>
    </message>
    <message>
        <source>Đoạn kết thúc bằng dấu hỏi nhưng không phải câu hỏi.</source>
        <translation>The paragraph ends with a question mark and asks nothing.</translation>
    </message>
    <message>
        <source>Có nhắc “{0}” nhưng trong văn bản không có phần kèm theo.</source>
        <translation>“{0}” is named, but nothing is attached.</translation>
    </message>
    <message>
        <source>Số “{0}” dùng hai lần trong cùng một dãy.</source>
        <translation>Number “{0}” is used twice in one row.</translation>
    </message>
    <message>
        <source>Ý dưới mục {0} đánh số “{1}” trùng kiểu và trùng số với đề mục bên ngoài.</source>
        <translation>A line under section {0} is numbered “{1}”, in the style and with the number of a heading outside it.</translation>
    </message>
    <message>
        <source>Đánh số nhảy từ “{0}” sang “{1}”.</source>
        <translation>The numbering jumps from “{0}” to “{1}”.</translation>
    </message>
    <message>
        <source>Số “{1}” đứng sau “{0}”, ngược thứ tự.</source>
        <translation>Number “{1}” stands after “{0}”, out of order.</translation>
    </message>
    <message>
        <source>Dãy số bắt đầu từ “{0}”, không phải từ số đầu.</source>
        <translation>The numbering begins with “{0}”, not with the first number.</translation>
    </message>
    <message>
        <source>Phần ({0}) lớn hơn tổng ({1}).</source>
        <translation>The part ({0}) is greater than the whole ({1}).</translation>
    </message>
    <message>
        <source>Chỗ để trống chưa điền: “{0}”.</source>
        <translation>A blank is not filled in: “{0}”.</translation>
    </message>
    <message>
        <source>Văn bản chưa có số: dòng “Số:” còn để trống.</source>
        <translation>The document has no number yet: the line “Số:” is blank.</translation>
    </message>
    <message>
        <source>Ngày ban hành còn để trống: “{0}”.</source>
        <translation>The day of issue is blank: “{0}”.</translation>
    </message>
    <message>
        <source>Văn bản còn dấu “{0}”.</source>
        <translation>The document still bears the mark “{0}”.</translation>
    </message>
    <message>
        <source>Mục “{0}” còn chữ “(nếu có)” mà không có nội dung: hãy viết, hoặc bỏ mục.</source>
        <translation>Section “{0}” still says “(nếu có)” and has no text: write it, or remove it.</translation>
    </message>
    <message>
        <source>Ngoặc kép lúc thẳng ({0} chỗ), lúc cong ({1} chỗ); nên dùng một kiểu, thường là “…”.</source>
        <translation>Quotation marks are straight in {0} places and curved in {1}; one kind is better, usually “…”.</translation>
    </message>
    <message>
        <source>Tỷ lệ không khớp: {0}/{1} = {2}%, không phải {3}%.</source>
        <translation>The ratio does not fit: {0}/{1} = {2}%, not {3}%.</translation>
    </message>
    <message>
        <source>“{0}” viết lặp hai lần liền nhau.</source>
        <translation>“{0}” is written twice in a row.</translation>
    </message>
    <message>
        <source>Có lẽ thiếu dấu chấm trước “{0}”.</source>
        <translation>A full stop seems to be missing before “{0}”.</translation>
    </message>
    <message>
        <source>Có hai khoảng trắng liền nhau.</source>
        <translation>There are two spaces in a row.</translation>
    </message>
    <message>
        <source>Thừa khoảng trắng trước dấu “{0}”.</source>
        <translation>There is a space too many before “{0}”.</translation>
    </message>
    <message>
        <source>Thiếu khoảng trắng sau dấu “{0}”.</source>
        <translation>A space is missing after “{0}”.</translation>
    </message>
    <message>
        <source>Thừa khoảng trắng ở trong ngoặc.</source>
        <translation>There is a space too many inside the brackets.</translation>
    </message>
    <message>
        <source>Viết tắt chưa được giải thích: {0}.</source>
        <translation>Abbreviations not spelt out: {0}.</translation>
    </message>
    <message>
        <source>“{0}” và “{1}” viết hoa không thống nhất.</source>
        <translation>“{0}” and “{1}” are capitalised differently.</translation>
    </message>
    <message>
        <source>Dấu vết chuyển đổi tệp lọt vào văn bản: “{0}”.</source>
        <translation>A trace of file conversion is in the text: “{0}”.</translation>
    </message>
    <message>
        <source>Câu bị ngắt thành hai đoạn.</source>
        <translation>A sentence is cut into two paragraphs.</translation>
    </message>
    <message>
        <source>Đoạn chỉ có một con số, có lẽ là số trang lọt vào.</source>
        <translation>The paragraph is a number alone, perhaps a page number.</translation>
    </message>
    <message>
        <source>Chỉ tiêu nêu {0} ngày ({1}), kết quả thiếu ngày {2}.</source>
        <translation>The indicator names {0} days ({1}); the result leaves out {2}.</translation>
    </message>
    <message>
        <source>“{0}” mang ký hiệu {1}, không phải ký hiệu của {2} ({3}).</source>
        <translation>“{0}” bears the symbol {1}, which is not that of {2} ({3}).</translation>
    </message>
    <message>
        <source>Ký hiệu “{0}” và “{1}” chỉ khác một chữ; hãy thống nhất.</source>
        <translation>Symbols “{0}” and “{1}” differ by one letter; use one.</translation>
    </message>
    <message>
        <source>Thừa khoảng trắng trong số, ký hiệu “{0}”.</source>
        <translation>There is a space too many in the number “{0}”.</translation>
    </message>
    <message>
        <source>Văn bản số {0} có trích yếu viết hai cách.</source>
        <translation>The subject of document {0} is written in two ways.</translation>
    </message>
    <message>
        <source>Văn bản số {0} ghi hai ngày: {1} và {2}.</source>
        <translation>Document {0} has two dates: {1} and {2}.</translation>
    </message>
    <message>
        <source>Văn bản số {0} được gọi bằng hai tên loại: {1} và {2}.</source>
        <translation>Document {0} is called by two types: {1} and {2}.</translation>
    </message>
    <message>
        <source>Đoạn chữ này viết hai lần.</source>
        <translation>This text stands twice.</translation>
    </message>
    <message>
        <source>Có lẽ kể hai lần cùng một việc: “{0}”.</source>
        <translation>One action seems to be told twice: “{0}”.</translation>
    </message>
    <message>
        <source>Đề mục cùng cấp khi có dấu “{0}” ở cuối, khi không.</source>
        <translation>Headings of one level end with “{0}” here and not there.</translation>
    </message>
    <message>
        <source>Trung bình của các dòng trên là {0}, không phải {1}.</source>
        <translation>The mean of the lines above is {0}, not {1}.</translation>
    </message>
    <message>
        <source>Chỉ tiêu {0} chưa có kết quả.</source>
        <translation>Indicator {0} has no result yet.</translation>
    </message>
    <message>
        <source>{0} chỉ tiêu chưa có kết quả.</source>
        <translation>{0} indicators have no result yet.</translation>
    </message>
    <message>
        <source>Chỉ tiêu {0}: “{1}” chưa có kết quả.</source>
        <translation>Indicator {0}: “{1}” has no result yet.</translation>
    </message>
    <message>
        <source>Chỉ tiêu {0} giao bằng số nhưng kết quả không có số.</source>
        <translation>The target of indicator {0} is a number, but its result has none.</translation>
    </message>
    <message>
        <source>Mục “{0}” chưa có nội dung.</source>
        <translation>Section “{0}” has no text.</translation>
    </message>
    <message>
        <source>{0} mục chưa có nội dung.</source>
        <translation>{0} sections say nothing yet.</translation>
    </message>
    <message>
        <source>Mục bắt buộc “{0}” chưa viết.</source>
        <translation>The required section “{0}” is not written.</translation>
    </message>
    <message>
        <source>Các mục cùng cấp mở đầu bằng ý “{0}”, mục này thì không.</source>
        <translation>The sections beside it begin with “{0}”, this one does not.</translation>
    </message>
    <message>
        <source>Các ý cùng loại đều có ý con, ý này thì không.</source>
        <translation>The other items of its kind have items below them, this one does not.</translation>
    </message>
    <message>
        <source>Đầu văn bản thiếu {0}.</source>
        <translation>Above the text is missing: {0}.</translation>
    </message>
    <message>
        <source>Cuối văn bản thiếu người ký.</source>
        <translation>Nobody signs at the end.</translation>
    </message>
    <message>
        <source>Chỉ tiêu {0}: kết quả chưa có kết luận đạt, vượt hay không đạt.</source>
        <translation>Indicator {0}: the result does not say whether it was met, exceeded or not met.</translation>
    </message>
    <message>
        <source>Chỉ tiêu {0}: vế này của kết quả chưa có kết luận đạt, vượt hay không đạt.</source>
        <translation>Indicator {0}: this part of the result does not say whether it was met, exceeded or not met.</translation>
    </message>
    <message>
        <source>“{0}” có lẽ thiếu hoặc thừa chữ; thường viết “{1}”.</source>
        <translation>“{0}” seems to lack a word or have one too many; usual is “{1}”.</translation>
    </message>
    <message>
        <source>Có lẽ thiếu chữ “năm” sau “{0}”.</source>
        <translation>The word “năm” seems to be missing after “{0}”.</translation>
    </message>
    <message>
        <source>Tên “{0}” và “{1}” gần giống nhau; hãy kiểm tra có phải một nơi.</source>
        <translation>The names “{0}” and “{1}” are nearly the same; check whether they are one place.</translation>
    </message>
    <message>
        <source>Một đơn vị có nhiều cách gọi: “{0}”, “{1}”.</source>
        <translation>One unit is called by several names: “{0}”, “{1}”.</translation>
    </message>
    <message>
        <source>Số từ bốn chữ số nên có dấu chấm: “{0}” thành “{1}”.</source>
        <translation>Numbers of four digits and more take a full stop: “{0}” becomes “{1}”.</translation>
    </message>
    <message>
        <source>“{0}” viết kiểu Anh; số tiếng Việt dùng dấu chấm cho phần nghìn, dấu phẩy cho phần lẻ.</source>
        <translation>“{0}” is written the English way; Vietnamese numbers take a full stop for thousands and a comma for decimals.</translation>
    </message>
    <message>
        <source>“{0}” đi với số lẻ chính xác {1}.</source>
        <translation>“{0}” stands with the exact number {1}.</translation>
    </message>
    <message>
        <source>Số “{0}” dùng khoảng trắng thay dấu chấm.</source>
        <translation>Number “{0}” has a space where a full stop belongs.</translation>
    </message>
    <message>
        <source>Số “{0}” chấm sai chỗ.</source>
        <translation>The full stops of number “{0}” stand in the wrong place.</translation>
    </message>
    <message>
        <source>Ngày “{0}” không có trong lịch.</source>
        <translation>There is no day “{0}” in the calendar.</translation>
    </message>
    <message>
        <source>Cùng một số liệu nhưng ghi hai giá trị: {0} và {1}.</source>
        <translation>One figure with two values: {0} and {1}.</translation>
    </message>
    <message>
        <source>Số có một chữ số lúc viết “{0}”, lúc viết “{1}”.</source>
        <translation>Numbers of one digit are written now “{0}”, now “{1}”.</translation>
    </message>
    <message>
        <source>Tiền viết hai cách: “{0}” và “{1}”.</source>
        <translation>Money is written in two ways: “{0}” and “{1}”.</translation>
    </message>
    <message>
        <source>Cùng một ngày viết hai kiểu: “{0}” và “{1}”.</source>
        <translation>One day is written in two ways: “{0}” and “{1}”.</translation>
    </message>
    <message>
        <source>Đơn vị đo lúc viết liền “{0}”, lúc viết rời “{1}”.</source>
        <translation>Units of measure stand now close “{0}”, now apart “{1}”.</translation>
    </message>
    <message>
        <source>Nhiệm kỳ ghi {0}, tên văn bản ghi {1}.</source>
        <translation>The term says {0}, the title says {1}.</translation>
    </message>
    <message>
        <source>Năm {0} không khớp với tên văn bản (năm {1}).</source>
        <translation>Year {0} does not fit the title (year {1}).</translation>
    </message>
    <message>
        <source>Khoảng năm “{0}” đi ngược.</source>
        <translation>The years “{0}” run backwards.</translation>
    </message>
    <message>
        <source>{0} đơn vị, mỗi đơn vị từ {1}, phải có ít nhất {2}; nhưng tổng ghi là {3}.</source>
        <translation>{0} units with at least {1} each make at least {2}, but the total says {3}.</translation>
    </message>
    <message>
        <source>Khoảng năm viết {0} kiểu, nhiều nhất là “{1}”.</source>
        <translation>Ranges of years are written in {0} ways, mostly “{1}”.</translation>
    </message>
    <message>
        <source>“{0}” không phải âm tiết tiếng Việt; có lẽ gõ sai.</source>
        <translation>“{0}” is no Vietnamese syllable; perhaps mistyped.</translation>
    </message>
    <message>
        <source>“{0}” là chữ gõ khi chưa bật bộ gõ, hoặc gõ thừa phím; có lẽ là “{1}”.</source>
        <translation>“{0}” was typed with the input method off, or with a key too many; probably “{1}”.</translation>
    </message>
    <message>
        <source>“{0}” là hai chữ viết dính: “{1}”.</source>
        <translation>“{0}” is two words written as one: “{1}”.</translation>
    </message>
    <message>
        <source>Tên báo cáo chỗ có dấu phẩy, chỗ không: “{0}” và “{1}”.</source>
        <translation>The title has a comma in one place and not in another: “{0}” and “{1}”.</translation>
    </message>
    <message>
        <source>Tên báo cáo có thể thiếu chữ “{0}”: chỗ khác viết “{1}”.</source>
        <translation>The title may lack “{0}”: elsewhere it says “{1}”.</translation>
    </message>
    <message>
        <source>Chỉ tiêu {0} không đạt nhưng phần hạn chế, nguyên nhân không nhắc tới.</source>
        <translation>Indicator {0} was not met, but the part on shortcomings does not speak of it.</translation>
    </message>
    <message>
        <source>Số tiền “{0}” thiếu chữ “đồng”.</source>
        <translation>The sum “{0}” lacks the word “đồng”.</translation>
    </message>
    <message>
        <source>“{0}” lớn gấp hơn {1} lần số liệu liên quan “{2}”; có lẽ sai đơn vị (triệu, tỷ).</source>
        <translation>“{0}” is more than {1} times the related figure “{2}”; perhaps the unit is wrong (triệu, tỷ).</translation>
    </message>
    <message>
        <source>“{0}” ghi hai đơn vị tiền trái nhau.</source>
        <translation>“{0}” has two units of money that contradict each other.</translation>
    </message>
    <message>
        <source>“{0}” cho “{1}” là quá lớn; có lẽ sai đơn vị (triệu, tỷ).</source>
        <translation>“{0}” is too much for “{1}”; perhaps the unit is wrong (triệu, tỷ).</translation>
    </message>
    <message>
        <source>Số tiền không khớp: {0} × {1} đồng = {2} đồng, không phải {3} đồng.</source>
        <translation>The money does not fit: {0} × {1} đồng = {2} đồng, not {3} đồng.</translation>
    </message>
    <message>
        <source>Lời văn nói có {0} chỉ tiêu, danh sách có {1}.</source>
        <translation>The text speaks of {0} indicators, the list has {1}.</translation>
    </message>
    <message>
        <source>Lời văn nói {0} chỉ tiêu đạt và vượt, theo danh sách là {1}.</source>
        <translation>The text says {0} indicators are met or exceeded; by the list it is {1}.</translation>
    </message>
    <message>
        <source>Kết quả {0} thấp hơn chỉ tiêu {1} nhưng ghi “{2}”.</source>
        <translation>The result {0} is below the target {1}, but it says “{2}”.</translation>
    </message>
    <message>
        <source>Kết quả {0} cao hơn chỉ tiêu {1} nhưng ghi “{2}”.</source>
        <translation>The result {0} is above the target {1}, but it says “{2}”.</translation>
    </message>
    <message>
        <source>Kết quả {0} bằng chỉ tiêu {1} nhưng ghi “{2}”.</source>
        <translation>The result {0} equals the target {1}, but it says “{2}”.</translation>
    </message>
    <message>
        <source>Máy không có phông Times New Roman nên trang được dàn bằng phông khác; chỗ ngắt dòng, ngắt trang có thể khác bản in.</source>
        <translation>This computer has no Times New Roman, so the pages are set in another font; lines and pages may break elsewhere than in print.</translation>
    </message>
    <message>
        <source>Có hình bị hỏng, không vẽ được; trên trang chỉ có khung của hình.</source>
        <translation>A picture is damaged and cannot be drawn; the page shows only its frame.</translation>
    </message>
    <message>
        <source>Có chữ hoặc ký hiệu không có trong phông nên hiện thành ô trống; hãy tìm và thay bằng chữ khác.</source>
        <translation>Some letters or signs are in no font and show as empty boxes; find them and put other letters in their place.</translation>
    </message>
    <message>
        <source>Có bảng gộp ô mà một hàng cao hơn cả trang: trên trang và trong PDF có thể thiếu chữ cuối ô. Hãy tách hàng đó, hoặc gửi tệp Word.</source>
        <translation>In a table with merged cells a row is higher than a page: words at the end of a cell may be missing on the pages and in the PDF. Split that row, or send the Word file.</translation>
    </message>
    <message>
        <source>Máy không có phông chữ nào nên chưa dàn được trang; hãy cài phông Times New Roman.</source>
        <translation>This computer has no fonts, so the pages cannot be laid out; please install Times New Roman.</translation>
    </message>
    <message>
        <source>Chưa dàn được trang của báo cáo này; báo cáo vẫn còn nguyên, tệp Word vẫn xuất được.</source>
        <translation>The pages of this report could not be laid out; the report is unharmed, and a Word file can still be exported.</translation>
    </message>
    <message>
        <source>Không chạy được phần dàn trang của chương trình; hãy cài lại chương trình.</source>
        <translation>The part of the program that lays out pages cannot be run; please install the program again.</translation>
    </message>
    <message>
        <source>“{0}” nhiều hơn tổng số {1} đoàn viên của đơn vị.</source>
        <translation>“{0}” are more than all {1} members of the unit.</translation>
    </message>
    <message>
        <source>Cùng bảng, năm {0} ghi tổng số khi là {1}, khi là {2}.</source>
        <translation>In one table the total of year {0} is {1} here and {2} there.</translation>
    </message>
    <message>
        <source>Không đưa vào: “{0}” ở mục lục, vì không thấy đề mục nào như vậy.</source>
        <translation>Left out: “{0}” in the table of contents, as no such heading was found.</translation>
    </message>
    <message>
        <source>chưa có báo cáo của kỳ này</source>
        <translation>there is no report of this period yet</translation>
    </message>
    <message>
        <source>tên gần giống, cần xác nhận là cùng một chỉ tiêu</source>
        <translation>the names are alike; please confirm that it is the same indicator</translation>
    </message>
    <message>
        <source>báo cáo không có chỉ tiêu này</source>
        <translation>the report does not have this indicator</translation>
    </message>
    <message>
        <source>có hai chỉ tiêu trùng nhau</source>
        <translation>two indicators are the same</translation>
    </message>
    <message>
        <source>chưa có kết quả của kỳ nào</source>
        <translation>no period has a result yet</translation>
    </message>
    <message>
        <source>các kỳ chồng lên nhau nên không cộng được</source>
        <translation>the periods overlap, so they cannot be added up</translation>
    </message>
    <message>
        <source>số lũy kế và số có đến cuối kỳ không cộng qua các kỳ được; hãy chọn cách lấy kỳ cuối</source>
        <translation>cumulative figures and stocks are never added over periods; choose to take the last period</translation>
    </message>
    <message>
        <source>số liệu bằng chữ chỉ liệt kê theo kỳ, không tính thành một số được</source>
        <translation>words are only listed by period; they come to no figure</translation>
    </message>
    <message>
        <source>kỳ cuối chưa có số liệu</source>
        <translation>the last period has no figure yet</translation>
    </message>
    <message>
        <source>các kỳ có số liệu chưa đủ cả kỳ báo cáo</source>
        <translation>the periods with figures are not yet all of the reporting period</translation>
    </message>
    <message>
        <source>mẫu số các kỳ như nhau; nếu là cùng những đối tượng thì hãy chọn cách lấy kỳ cuối</source>
        <translation>the denominators of the periods are the same; if they are the same people, choose to take the last period</translation>
    </message>
    <message>
        <source>đọc trong đoạn văn, chưa chắc là số của chỉ tiêu này</source>
        <translation>read in a paragraph, not sure to be the figure of this indicator</translation>
    </message>
    <message>
        <source>là số của một chi đoàn hoặc một đợt, chưa rõ cả đơn vị là bao nhiêu</source>
        <translation>the figure of one branch or one campaign; that of the whole unit is not known</translation>
    </message>
    <message>
        <source>bảng không có tiêu đề cột đọc được, chưa rõ cột nào là kết quả</source>
        <translation>the table has no readable headings; it is not clear which column holds the result</translation>
    </message>
    <message>
        <source>Tệp vừa thả không nằm trên máy này nên không lấy được; hãy lưu tệp vào máy rồi thả lại.</source>
        <translation>The file dropped is not on this computer, so it could not be taken; save it to the computer and drop it again.</translation>
    </message>
    <message>
        <source>Chương trình kia không đưa nội dung tệp “{0}”; hãy lưu tệp vào máy rồi thả lại.</source>
        <translation>The other program did not hand over the content of “{0}”; save the file to the computer and drop it again.</translation>
    </message>
    <message>
        <source>Hãy nhấn vào một hình, biểu đồ hoặc bảng chỉ tiêu trong văn bản trước.</source>
        <translation>Click a picture, a chart or an indicator table in the text first.</translation>
    </message>
    <message>
        <source>Hãy nhấn vào một hình trong văn bản trước; biểu đồ thì sửa, không thay.</source>
        <translation>Click a picture in the text first; a chart is changed, not replaced.</translation>
    </message>
    <message>
        <source>Bảng chỉ có số của các kỳ khác hoặc từng phần của kỳ; hãy cho biết số của cả kỳ.</source>
        <translation>The table only has figures of other periods or of parts of the period; please give the figure of the whole.</translation>
    </message>
    <message>
        <source>Số “{0}” trùng kết quả của chỉ tiêu “{1}”: nên để số này tự cập nhật theo bảng.</source>
        <translation>“{0}” is the result of the indicator “{1}”: better let it follow the table.</translation>
    </message>
    <message>
        <source>Chỉ tiêu {0}: số năm trước ghi {1}, báo cáo năm trước của đơn vị ghi {2}.</source>
        <translation>Indicator {0}: last year&apos;s figure says {1}, the unit&apos;s report of last year says {2}.</translation>
    </message>
    <message>
        <source>Số của năm trước ghi {0}, báo cáo năm trước của đơn vị ghi {1} ({2}).</source>
        <translation>Last year&apos;s figure says {0}, the unit&apos;s report of last year says {1} ({2}).</translation>
    </message>
    <message>
        <source>Thể thức khác quy định: {0}.</source>
        <translation>The form differs from what is asked for: {0}.</translation>
    </message>
    <message>
        <source>Câu ghi một phân số, có thể là kết quả trên số được giao; hãy xác nhận.</source>
        <translation>The sentence has a fraction, perhaps the result out of what was asked for; please confirm.</translation>
    </message>
    <message>
        <source>đơn vị cũ, đơn vị mới cũng đã gửi; chưa rõ báo cáo mới đã gồm số liệu này chưa</source>
        <translation>a former unit; the new unit has sent too, and it is not known whether its report already includes these figures</translation>
    </message>
    <message>
        <source>đơn vị cũ, số liệu đã có trong báo cáo của đơn vị mới</source>
        <translation>a former unit, whose figures are in the report of the new one</translation>
    </message>
    <message>
        <source>“{0}”: chưa đọc được phần sáp nhập; hãy ghi như “Đoàn xã Mẫu (từ 01/7/2025 gồm: Đoàn xã Mẫu Một; Đoàn xã Mẫu Hai)”.</source>
        <translation>“{0}”: what is said of the merger cannot be read; write it as “Đoàn xã Mẫu (từ 01/7/2025 gồm: Đoàn xã Mẫu Một; Đoàn xã Mẫu Hai)”.</translation>
    </message>
    <message>
        <source>“{0}” ghi là đã sáp nhập vào “{1}” nhưng còn ở một dòng khác của danh sách; hãy bỏ một trong hai.</source>
        <translation>“{0}” is said to be merged into “{1}” but still has a line of its own in the list; take one of the two out.</translation>
    </message>
    <message>
        <source>Phần chép bị lỗi nên không đọc được; hãy chép lại, hoặc dán dạng chữ thường (Ctrl+Shift+V).</source>
        <translation>What was copied is broken and cannot be read; copy it again, or paste it as plain text (Ctrl+Shift+V).</translation>
    </message>
    <message>
        <source>Máy này chưa có máy in; hãy thêm máy in trong Windows, hoặc bấm “Lưu PDF” rồi in tệp ở máy khác.</source>
        <translation>This computer has no printer; add one in Windows, or press “Save PDF” and print the file on another computer.</translation>
    </message>
    <message>
        <source>Máy in không nhận báo cáo, hoặc việc in đã bị hủy; hãy xem máy in đã bật và có giấy chưa rồi in lại.</source>
        <translation>The printer did not take the report, or printing was given up; see whether the printer is on and has paper, then print again.</translation>
    </message>
    <message>
        <source>Báo cáo chỉ có {0} trang; hãy chọn lại các trang cần in.</source>
        <translation>The report has {0} pages only; choose again which to print.</translation>
    </message>
</context>
<context>
    <name>saving</name>
    <message>
        <source>Đã có tệp “{0}” ở đó. Ghi đè lên tệp này?</source>
        <translation>There is a file “{0}” already. Write over it?</translation>
    </message>
    <message>
        <source>Ghi đè</source>
        <translation>Write over</translation>
    </message>
    <message>
        <source>Hủy</source>
        <translation>Cancel</translation>
    </message>
</context>
<context>
    <name>words</name>
    <message>
        <source>Số phát sinh trong kỳ</source>
        <translation>Arising in the period</translation>
    </message>
    <message>
        <source>Số lũy kế</source>
        <translation>Cumulative</translation>
    </message>
    <message>
        <source>Số có đến cuối kỳ</source>
        <translation>State at the end of the period</translation>
    </message>
    <message>
        <source>Tỷ lệ (có tử số và mẫu số)</source>
        <translation>Rate (with numerator and denominator)</translation>
    </message>
    <message>
        <source>Có hoặc không</source>
        <translation>Yes or no</translation>
    </message>
    <message>
        <source>Bằng lời</source>
        <translation>In words</translation>
    </message>
    <message>
        <source>Ít nhất (≥)</source>
        <translation>At least (≥)</translation>
    </message>
    <message>
        <source>Đúng bằng (=)</source>
        <translation>Exactly (=)</translation>
    </message>
    <message>
        <source>Không quá (≤)</source>
        <translation>At most (≤)</translation>
    </message>
    <message>
        <source>Cộng lại</source>
        <translation>Add up</translation>
    </message>
    <message>
        <source>Lấy số mới nhất</source>
        <translation>Take the latest</translation>
    </message>
    <message>
        <source>Cộng tử số, cộng mẫu số rồi chia</source>
        <translation>Add numerators and denominators, then divide</translation>
    </message>
    <message>
        <source>Đếm số đơn vị có</source>
        <translation>Count the units that have it</translation>
    </message>
    <message>
        <source>Bình quân theo trọng số</source>
        <translation>Weighted mean</translation>
    </message>
    <message>
        <source>Lấy số nhỏ nhất</source>
        <translation>Take the smallest</translation>
    </message>
    <message>
        <source>Lấy số lớn nhất</source>
        <translation>Take the largest</translation>
    </message>
    <message>
        <source>Kê ra từng đơn vị</source>
        <translation>List unit by unit</translation>
    </message>
    <message>
        <source>Hủy</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Vượt</source>
        <translation>Exceeded</translation>
    </message>
    <message>
        <source>Đạt</source>
        <translation>Met</translation>
    </message>
    <message>
        <source>Không đạt</source>
        <translation>Unmet</translation>
    </message>
    <message>
        <source>Chưa đánh giá</source>
        <translation>No verdict</translation>
    </message>
    <message>
        <source>Chưa đạt</source>
        <translation>Not yet met</translation>
    </message>
    <message>
        <source>Tiêu đề</source>
        <translation>Heading</translation>
    </message>
    <message>
        <source>Kiểu mục</source>
        <translation>Kind of section</translation>
    </message>
    <message>
        <source>Số ghi sẵn</source>
        <translation>Number as printed</translation>
    </message>
    <message>
        <source>Trang nằm ngang</source>
        <translation>Landscape page</translation>
    </message>
    <message>
        <source>Bắt buộc</source>
        <translation>Required</translation>
    </message>
    <message>
        <source>Tình trạng</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Hướng dẫn</source>
        <translation>Guidance</translation>
    </message>
    <message>
        <source>Đơn vị tính</source>
        <translation>Unit of measure</translation>
    </message>
    <message>
        <source>Loại số liệu</source>
        <translation>Kind of figure</translation>
    </message>
    <message>
        <source>Chỉ tiêu giao</source>
        <translation>Target</translation>
    </message>
    <message>
        <source>Ghi chú</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Tổng hợp nhiều đơn vị</source>
        <translation>Over units</translation>
    </message>
    <message>
        <source>Tổng hợp nhiều kỳ</source>
        <translation>Over time</translation>
    </message>
    <message>
        <source>Kỳ báo cáo</source>
        <translation>Period</translation>
    </message>
    <message>
        <source>Thể thức</source>
        <translation>Form</translation>
    </message>
    <message>
        <source>Đánh số mục</source>
        <translation>Numbering</translation>
    </message>
    <message>
        <source>Người ký</source>
        <translation>Signers</translation>
    </message>
    <message>
        <source>Người cùng ký</source>
        <translation>Co-signers</translation>
    </message>
    <message>
        <source>Nơi nhận</source>
        <translation>Recipients</translation>
    </message>
    <message>
        <source>Hạn gửi</source>
        <translation>Due</translation>
    </message>
    <message>
        <source>Đơn vị phải gửi</source>
        <translation>Units expected</translation>
    </message>
    <message>
        <source>Nguồn các câu trích</source>
        <translation>Sources of quotes</translation>
    </message>
    <message>
        <source>Số văn bản</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>Tên loại văn bản</source>
        <translation>Type of document</translation>
    </message>
    <message>
        <source>Ký hiệu loại</source>
        <translation>Symbol of the type</translation>
    </message>
    <message>
        <source>Trích yếu</source>
        <translation>Subject</translation>
    </message>
    <message>
        <source>Ngày ký</source>
        <translation>Date signed</translation>
    </message>
    <message>
        <source>Ghi chú hội nghị</source>
        <translation>Conference note</translation>
    </message>
    <message>
        <source>Dấu DỰ THẢO</source>
        <translation>Draft mark</translation>
    </message>
    <message>
        <source>Kính gửi</source>
        <translation>Addressed to</translation>
    </message>
    <message>
        <source>Tiêu ngữ</source>
        <translation>Heading</translation>
    </message>
    <message>
        <source>Ngày để trống</source>
        <translation>Blank date</translation>
    </message>
    <message>
        <source>Chữ của dấu DỰ THẢO</source>
        <translation>Words of the draft mark</translation>
    </message>
    <message>
        <source>Dòng dưới tên văn bản</source>
        <translation>Lines below the title</translation>
    </message>
    <message>
        <source>Tên đơn vị</source>
        <translation>Name of the unit</translation>
    </message>
    <message>
        <source>Cấp của đơn vị</source>
        <translation>Level of the unit</translation>
    </message>
    <message>
        <source>Cơ quan ban hành</source>
        <translation>Issuing body</translation>
    </message>
    <message>
        <source>Địa danh</source>
        <translation>Place</translation>
    </message>
    <message>
        <source>Ký hiệu của đơn vị</source>
        <translation>Symbol of the unit</translation>
    </message>
    <message>
        <source>Nội dung chỉ tiêu</source>
        <translation>Statement</translation>
    </message>
    <message>
        <source>Chỉ tiêu thành phần</source>
        <translation>Part</translation>
    </message>
    <message>
        <source>Kết quả từng kỳ</source>
        <translation>Results by period</translation>
    </message>
    <message>
        <source>Đánh số phần</source>
        <translation>Numbering of parts</translation>
    </message>
    <message>
        <source>Chỉ tiêu kỳ sau</source>
        <translation>Targets of the next period</translation>
    </message>
    <message>
        <source>Chỗ đã bỏ qua khi kiểm tra</source>
        <translation>What the check let stand</translation>
    </message>
    <message>
        <source>Trang bìa</source>
        <translation>Cover page</translation>
    </message>
    <message>
        <source>Cơ quan cấp trên</source>
        <translation>Body above (first line)</translation>
    </message>
    <message>
        <source>Ký hiệu bộ phận soạn thảo</source>
        <translation>Symbol of the drafting section</translation>
    </message>
    <message>
        <source>Người ký của đơn vị</source>
        <translation>Signatories of the unit</translation>
    </message>
    <message>
        <source>Nơi nhận của đơn vị</source>
        <translation>Recipients of the unit</translation>
    </message>
    <message>
        <source>Thông tin khác</source>
        <translation>Other details</translation>
    </message>
    <message>
        <source>Loại báo cáo</source>
        <translation>Kind of report</translation>
    </message>
    <message>
        <source>Thêm đoạn</source>
        <translation>Paragraph added</translation>
    </message>
    <message>
        <source>Bỏ đoạn</source>
        <translation>Paragraph removed</translation>
    </message>
    <message>
        <source>Sửa đoạn</source>
        <translation>Paragraph changed</translation>
    </message>
    <message>
        <source>Sửa ô trong bảng</source>
        <translation>Table cell changed</translation>
    </message>
    <message>
        <source>Thêm dòng trong bảng</source>
        <translation>Table row added</translation>
    </message>
    <message>
        <source>Bỏ dòng trong bảng</source>
        <translation>Table row removed</translation>
    </message>
    <message>
        <source>Sửa dòng trong bảng</source>
        <translation>Table row changed</translation>
    </message>
    <message>
        <source>Chuyển đoạn “{0}” đến sau “{1}”</source>
        <translation>Paragraph “{0}” moved behind “{1}”</translation>
    </message>
    <message>
        <source>Chuyển đoạn “{0}” lên đầu mục</source>
        <translation>Paragraph “{0}” moved to the start of the section</translation>
    </message>
    <message>
        <source>Chuyển dòng “{0}” đến sau “{1}” trong bảng</source>
        <translation>Row “{0}” moved behind “{1}” in the table</translation>
    </message>
    <message>
        <source>Chuyển dòng “{0}” lên đầu bảng</source>
        <translation>Row “{0}” moved to the top of the table</translation>
    </message>
    <message>
        <source>Đứng sau: {0}</source>
        <translation>Stands behind: {0}</translation>
    </message>
    <message>
        <source>(đứng đầu)</source>
        <translation>(stands first)</translation>
    </message>
    <message>
        <source>Thêm mục</source>
        <translation>Add section</translation>
    </message>
    <message>
        <source>Thêm chỉ tiêu</source>
        <translation>Add indicator</translation>
    </message>
    <message>
        <source>Thêm thành phần</source>
        <translation>Add part</translation>
    </message>
    <message>
        <source>Bỏ mục</source>
        <translation>Section removed</translation>
    </message>
    <message>
        <source>Bỏ chỉ tiêu</source>
        <translation>Indicator removed</translation>
    </message>
    <message>
        <source>Bỏ thành phần</source>
        <translation>Part removed</translation>
    </message>
    <message>
        <source>Sửa mục mà tôi đã bỏ</source>
        <translation>Changed a section I removed</translation>
    </message>
    <message>
        <source>Sửa chỉ tiêu mà tôi đã bỏ</source>
        <translation>Changed an indicator I removed</translation>
    </message>
    <message>
        <source>Sửa thành phần mà tôi đã bỏ</source>
        <translation>Changed a part I removed</translation>
    </message>
    <message>
        <source>Chuyển sang mục khác</source>
        <translation>Moved to another section</translation>
    </message>
    <message>
        <source>Đổi thứ tự các mục</source>
        <translation>Sections reordered</translation>
    </message>
    <message>
        <source>Đổi thứ tự chỉ tiêu</source>
        <translation>Indicators reordered</translation>
    </message>
    <message>
        <source>Đổi thứ tự thành phần</source>
        <translation>Parts reordered</translation>
    </message>
    <message>
        <source>Cả báo cáo</source>
        <translation>Whole report</translation>
    </message>
    <message>
        <source>Bảng chỉ tiêu</source>
        <translation>Indicator table</translation>
    </message>
    <message>
        <source>(cấp đầu của báo cáo)</source>
        <translation>(top level of the report)</translation>
    </message>
    <message>
        <source>Có</source>
        <translation>Yes</translation>
    </message>
    <message>
        <source>Không</source>
        <translation>No</translation>
    </message>
    <message>
        <source>(để trống)</source>
        <translation>(empty)</translation>
    </message>
    <message>
        <source>(không có)</source>
        <translation>(none)</translation>
    </message>
    <message>
        <source>Trung ương</source>
        <translation>Central</translation>
    </message>
    <message>
        <source>Tỉnh, thành phố</source>
        <translation>Province or city</translation>
    </message>
    <message>
        <source>Xã, phường, đặc khu và tương đương</source>
        <translation>Commune, ward, special zone or equivalent</translation>
    </message>
    <message>
        <source>Chi đoàn</source>
        <translation>Branch</translation>
    </message>
    <message>
        <source>Của tôi</source>
        <translation>Mine</translation>
    </message>
    <message>
        <source>Bản kia</source>
        <translation>The other copy</translation>
    </message>
    <message>
        <source>Cả hai</source>
        <translation>Both</translation>
    </message>
    <message>
        <source>Chưa chọn</source>
        <translation>Undecided</translation>
    </message>
    <message>
        <source>Kết quả</source>
        <translation>Result</translation>
    </message>
    <message>
        <source>Tỷ lệ</source>
        <translation>Ratio</translation>
    </message>
    <message>
        <source>Đánh giá</source>
        <translation>Verdict</translation>
    </message>
    <message>
        <source>Cùng kỳ năm trước</source>
        <translation>Same period last year</translation>
    </message>
    <message>
        <source>So với cùng kỳ năm trước, theo phần trăm</source>
        <translation>Against the same period last year, in percent</translation>
    </message>
    <message>
        <source>So với cùng kỳ năm trước, theo số</source>
        <translation>Against the same period last year, as a number</translation>
    </message>
    <message>
        <source>Năm trước</source>
        <translation>Last year</translation>
    </message>
    <message>
        <source>Báo cáo năm</source>
        <translation>Annual report</translation>
    </message>
    <message>
        <source>Báo cáo 6 tháng</source>
        <translation>Six-month report</translation>
    </message>
    <message>
        <source>Báo cáo quý</source>
        <translation>Quarterly report</translation>
    </message>
    <message>
        <source>Báo cáo tháng</source>
        <translation>Monthly report</translation>
    </message>
    <message>
        <source>Báo cáo nhiệm kỳ</source>
        <translation>Term report</translation>
    </message>
    <message>
        <source>Báo cáo kiểm điểm tập thể</source>
        <translation>Collective self-review</translation>
    </message>
    <message>
        <source>Định hướng nhiệm vụ</source>
        <translation>Orientation</translation>
    </message>
    <message>
        <source>Đề cương gửi cấp dưới</source>
        <translation>Outline sent down</translation>
    </message>
    <message>
        <source>Báo cáo chuyên đề</source>
        <translation>Thematic report</translation>
    </message>
    <message>
        <source>Bộ chỉ tiêu của năm</source>
        <translation>Indicators of the year</translation>
    </message>
    <message>
        <source>Chưa viết</source>
        <translation>To do</translation>
    </message>
    <message>
        <source>Đang viết</source>
        <translation>In progress</translation>
    </message>
    <message>
        <source>Đã xong</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>Mục đánh số</source>
        <translation>Numbered section</translation>
    </message>
    <message>
        <source>Đề mục</source>
        <translation>Heading</translation>
    </message>
    <message>
        <source>Phần</source>
        <translation>Part</translation>
    </message>
    <message>
        <source>Đề mục không số</source>
        <translation>Heading without number</translation>
    </message>
    <message>
        <source>Đề mục cùng dòng với nội dung</source>
        <translation>Run-in heading</translation>
    </message>
    <message>
        <source>Đoạn đánh số</source>
        <translation>Numbered paragraph</translation>
    </message>
    <message>
        <source>Gạch đầu dòng</source>
        <translation>Bullet</translation>
    </message>
    <message>
        <source>Đoạn văn</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Chỉ tiêu</source>
        <translation>Indicators</translation>
    </message>
    <message>
        <source>Kết quả chỉ tiêu</source>
        <translation>Indicator result</translation>
    </message>
    <message>
        <source>Bảng</source>
        <translation>Table</translation>
    </message>
    <message>
        <source>Trang bìa (không đưa vào)</source>
        <translation>Cover page (left out)</translation>
    </message>
    <message>
        <source>Mục lục (không đưa vào)</source>
        <translation>Table of contents (left out)</translation>
    </message>
    <message>
        <source>Thể thức đầu</source>
        <translation>Letterhead</translation>
    </message>
    <message>
        <source>Tên loại, trích yếu</source>
        <translation>Type and subject</translation>
    </message>
    <message>
        <source>Câu kết</source>
        <translation>Closing</translation>
    </message>
    <message>
        <source>Nơi nhận, chữ ký</source>
        <translation>Recipients, signature</translation>
    </message>
    <message>
        <source>Đường kẻ</source>
        <translation>Rule</translation>
    </message>
    <message>
        <source>Mục gạch đầu dòng</source>
        <translation>Bulleted section</translation>
    </message>
    <message>
        <source>Mục không đánh số</source>
        <translation>Section without a number</translation>
    </message>
    <message>
        <source>Phụ lục</source>
        <translation>Annex</translation>
    </message>
    <message>
        <source>Mở đầu</source>
        <translation>Opening</translation>
    </message>
    <message>
        <source>Kết thúc</source>
        <translation>Closing</translation>
    </message>
    <message>
        <source>Mục mới</source>
        <translation>New section</translation>
    </message>
    <message>
        <source>(đoạn không có tiêu đề)</source>
        <translation>(paragraph without a heading)</translation>
    </message>
    <message>
        <source>Có lỗi ngoài dự kiến; dữ liệu đã lưu vẫn nguyên vẹn.</source>
        <translation>Unexpected error; what was saved is intact.</translation>
    </message>
    <message>
        <source>Không còn trong báo cáo</source>
        <translation>No longer in the text</translation>
    </message>
    <message>
        <source>Còn nguyên</source>
        <translation>Unchanged</translation>
    </message>
    <message>
        <source>Bản sau đã sửa</source>
        <translation>Changed in a later version</translation>
    </message>
    <message>
        <source>Đã trả lại</source>
        <translation>Returned</translation>
    </message>
    <message>
        <source>Đã bỏ báo cáo khỏi danh sách</source>
        <translation>Report removed</translation>
    </message>
    <message>
        <source>cấu trúc của tệp</source>
        <translation>the structure of the file</translation>
    </message>
    <message>
        <source>những thay đổi lưu cuối cùng trước khi chương trình dừng đột ngột</source>
        <translation>the last changes saved before the program stopped suddenly</translation>
    </message>
    <message>
        <source>thông tin đơn vị</source>
        <translation>the unit&apos;s details</translation>
    </message>
    <message>
        <source>danh sách đơn vị phải gửi</source>
        <translation>the list of expected units</translation>
    </message>
    <message>
        <source>{0} báo cáo trong danh sách</source>
        <translation>{0} reports in the list</translation>
    </message>
    <message>
        <source>{0} phần thể thức của báo cáo</source>
        <translation>{0} letterheads and forms of reports</translation>
    </message>
    <message>
        <source>{0} mục</source>
        <translation>{0} sections</translation>
    </message>
    <message>
        <source>{0} chỉ tiêu</source>
        <translation>{0} indicators</translation>
    </message>
    <message>
        <source>{0} hình ảnh</source>
        <translation>{0} pictures</translation>
    </message>
    <message>
        <source>{0} dòng nhật ký sửa</source>
        <translation>{0} lines of the journal</translation>
    </message>
    <message>
        <source>{0} bản lưu</source>
        <translation>{0} snapshots</translation>
    </message>
    <message>
        <source>{0} bản đã gửi</source>
        <translation>{0} versions sent</translation>
    </message>
    <message>
        <source>{0} tệp đã nhận</source>
        <translation>{0} received files</translation>
    </message>
    <message>
        <source>{0} đoạn của đơn vị</source>
        <translation>{0} passages of units</translation>
    </message>
    <message>
        <source>{0} chỗ ghép chỉ tiêu</source>
        <translation>{0} answers about matched indicators</translation>
    </message>
    <message>
        <source>{0} số liệu đã chọn không cộng vào tổng (nay lại được cộng)</source>
        <translation>{0} figures kept out (now added again)</translation>
    </message>
    <message>
        <source>{0} số liệu văn phòng ghi (đang tính theo báo cáo)</source>
        <translation>{0} figures typed at the office (the reports&apos; own count now)</translation>
    </message>
    <message>
        <source>{0} chỉ tiêu chung</source>
        <translation>{0} office targets</translation>
    </message>
    <message>
        <source>{0} mẫu của đơn vị</source>
        <translation>{0} templates of the unit</translation>
    </message>
    <message>
        <source>báo cáo năm</source>
        <translation>annual reports</translation>
    </message>
    <message>
        <source>báo cáo 6 tháng</source>
        <translation>half-year reports</translation>
    </message>
    <message>
        <source>báo cáo quý</source>
        <translation>quarterly reports</translation>
    </message>
    <message>
        <source>báo cáo tháng</source>
        <translation>monthly reports</translation>
    </message>
    <message>
        <source>báo cáo năm học</source>
        <translation>school year reports</translation>
    </message>
    <message>
        <source>báo cáo học kỳ</source>
        <translation>semester reports</translation>
    </message>
    <message>
        <source>Trước khi: {0}</source>
        <translation>Before: {0}</translation>
    </message>
    <message>
        <source>Cuối ngày</source>
        <translation>End of the day</translation>
    </message>
    <message>
        <source>Theo năm</source>
        <translation>By year</translation>
    </message>
    <message>
        <source>Theo 6 tháng</source>
        <translation>By half-year</translation>
    </message>
    <message>
        <source>Theo quý</source>
        <translation>By quarter</translation>
    </message>
    <message>
        <source>Theo tháng</source>
        <translation>By month</translation>
    </message>
    <message>
        <source>Theo năm học</source>
        <translation>By school year</translation>
    </message>
    <message>
        <source>Theo học kỳ</source>
        <translation>By semester</translation>
    </message>
    <message>
        <source>Các tháng</source>
        <translation>Months</translation>
    </message>
    <message>
        <source>Các quý</source>
        <translation>Quarters</translation>
    </message>
    <message>
        <source>Các kỳ 6 tháng</source>
        <translation>Half years</translation>
    </message>
    <message>
        <source>Các năm</source>
        <translation>Years</translation>
    </message>
    <message>
        <source>Các học kỳ</source>
        <translation>Semesters</translation>
    </message>
    <message>
        <source>Các năm học</source>
        <translation>School years</translation>
    </message>
    <message>
        <source>Các nhiệm kỳ</source>
        <translation>Terms</translation>
    </message>
    <message>
        <source>Các đợt khác</source>
        <translation>Other times</translation>
    </message>
    <message>
        <source>Mới</source>
        <translation>New</translation>
    </message>
    <message>
        <source>Bỏ</source>
        <translation>Dropped</translation>
    </message>
    <message>
        <source>Đổi</source>
        <translation>Changed</translation>
    </message>
    <message>
        <source>Như cũ</source>
        <translation>As before</translation>
    </message>
</context>
</TS>
