;; Reads the text that src/wasm_text.rs writes, and puts the streams of src/wasm_streams.rs together again: both files
;; describe the forms. `pkg/src/wasm-text.ts` runs it, once, before the first call. It is WebAssembly because JavaScript is
;; interpreted at first: that took four times as long, for as many bytes.
;;
;; The memory: tables below 1024, behind them the texts, behind these their bytes, behind these the module.
(module
  (import "" "memory" (memory 1))

  ;; Tables: at 0 the byte of each character; from 512 on, four bytes each, where the next number of each of the 15 streams is, and
  ;; where the last stream ends. Of the streams, in the order of wasm_streams.rs, these are named here: 0 what is before the
  ;; code (at 512), 1 declarations (516), 8 bytes (544), 10 branches of tables (552), 12 code (560), 14 what is after (568).

  ;; Unpacks two texts, which are at 1024, one behind the other. Returns where the module is, and where it ends.
  (func (export "unpack") (param $code i32) (param $data i32) (result i32 i32)
    (local $bytes i32) (local $end i32)
    (local.set $code (i32.add (local.get $code) (i32.const 1024)))
    (local.set $bytes (i32.add (local.get $code) (local.get $data)))
    (local.set $end (call $decode (i32.const 1024) (local.get $code) (local.get $bytes) (i32.const 0)))
    (local.set $end (call $decode (local.get $code) (local.get $bytes) (local.get $end) (i32.const 1)))
    (local.get $end)
    (call $join (local.get $bytes) (local.get $end)))

  ;; Writes the bytes of the text from `$at` to `$end` to `$to`; returns their end. With `$own`, bytes that are characters
  ;; of texts are written as those.
  (func $decode (param $at i32) (param $end i32) (param $to i32) (param $own i32) (result i32)
    (local $byte i32) (local $char i32) (local $pair i32)
    ;; Behind the table of bytes by characters, from 256 on, is that of those with two.
    (local.set $pair (i32.const 256))
    ;; Before the first character: of texts it is a space, of others a number sign.
    (local.set $char (i32.sub (i32.const 34) (i32.mul (local.get $own) (i32.const 3))))
    (loop $bytes
      (if (call $isSingle (local.get $at) (local.get $byte))
        (then
          (if (i32.and (local.get $own) (call $isText (local.get $byte)))
            (then (i32.store8 (local.get $byte) (local.get $byte)))
            (else
              ;; The next character that is not the own one of a byte.
              (loop $taken
                (local.set $char (i32.add (local.get $char) (i32.const 1)))
                (br_if $taken
                  (i32.or
                    (i32.eqz (call $isText (local.get $char)))
                    (i32.and (local.get $own) (call $isSingle (local.get $at) (local.get $char))))))
              (i32.store8 (local.get $char) (local.get $byte)))))
        (else
          (i32.store8 (local.get $pair) (local.get $byte))
          (local.set $pair (i32.add (local.get $pair) (i32.const 1)))))
      (br_if $bytes
        (i32.ne (local.tee $byte (i32.add (local.get $byte) (i32.const 1))) (i32.const 256))))
    (local.set $at (i32.add (local.get $at) (i32.const 64)))
    (loop $text
      (local.set $char (i32.load8_u (local.get $at)))
      (if (i32.gt_u (local.get $char) (i32.const 124))
        (then
          (local.set $at (i32.add (local.get $at) (i32.const 1)))
          (local.set $byte (i32.load8_u (local.get $at)))
          ;; The rank of the second character: from # on, without the less-than sign and the backslash.
          (local.set $char
            (i32.sub
              (i32.sub
                (i32.add
                  (i32.mul (local.get $char) (i32.const 84))
                  (local.get $byte))
                (i32.gt_u (local.get $byte) (i32.const 60)))
              (i32.add
                (i32.gt_u (local.get $byte) (i32.const 92))
                (i32.const 10279)))))) ;; 125 × 84 + 35 - 256
      (i32.store8 (local.get $to) (i32.load8_u (local.get $char)))
      (local.set $to (i32.add (local.get $to) (i32.const 1)))
      (br_if $text
        (i32.lt_u (local.tee $at (i32.add (local.get $at) (i32.const 1))) (local.get $end))))
    (local.get $to))

  ;; Whether a byte has one character: the flags of four bytes are the lower bits of one at `$flags`.
  (func $isSingle (param $flags i32) (param $byte i32) (result i32)
    (i32.and
      (i32.shr_u
        (i32.load8_u (i32.add (local.get $flags) (i32.shr_u (local.get $byte) (i32.const 2))))
        (i32.and (local.get $byte) (i32.const 3)))
      (i32.const 1)))

  ;; Whether a character stands for one byte: printable ASCII without the quote, the less-than sign, the backslash and the
  ;; two that stand before others.
  (func $isText (param $char i32) (result i32)
    (i32.and
      (i32.and
        (i32.lt_u (i32.sub (local.get $char) (i32.const 32)) (i32.const 93))
        (i32.ne (local.get $char) (i32.const 34)))
      (i32.and
        (i32.ne (local.get $char) (i32.const 60))
        (i32.ne (local.get $char) (i32.const 92)))))

  ;; Writes the module of the streams at `$bytes` to `$to`; returns its end.
  (func $join (param $bytes i32) (param $to i32) (result i32)
    (local $at i32) (local $stream i32) (local $from i32) (local $section i32) (local $start i32) (local $functions i32)
    (local $streams i32) (local $count i32) (local $more i32) (local $depth i32) (local $opcode i32)
    ;; The streams' lengths, and from them where each begins.
    (local.set $at (i32.add (local.get $bytes) (i32.const 316))) ;; 256 + 15 × 4
    (loop $begins
      (i32.store offset=512 (local.get $stream) (local.get $at))
      (local.set $at
        (i32.add (local.get $at) (i32.load offset=256 (i32.add (local.get $bytes) (local.get $stream)))))
      (br_if $begins
        (i32.ne (local.tee $stream (i32.add (local.get $stream) (i32.const 4))) (i32.const 60))))
    (i32.store offset=572 (i32.const 0) (local.get $at))

    ;; The sections before the code.
    (local.set $to (call $copy (local.get $to) (i32.const 0)))
    (i32.store8 (local.get $to) (i32.const 10))
    (local.set $section (i32.add (local.get $to) (i32.const 1)))
    (local.set $to (i32.add (local.get $section) (i32.const 5)))
    (local.set $functions (call $peek (i32.const 48)))
    ;; The count of functions stands before the first of them.
    (local.set $streams (i32.const 12))
    (local.set $count (i32.const 1))
    (loop $code
      ;; The numbers that follow the opcode, from one stream or from two.
      (loop $numbers
        (if (local.get $streams)
          (then
            (local.set $stream (i32.shl (i32.and (local.get $streams) (i32.const 15)) (i32.const 2)))
            (local.set $more (local.get $count))
            (local.set $from (i32.load offset=512 (local.get $stream)))
            (loop $byte
              (i32.store8 (local.get $to) (local.tee $opcode (i32.load8_u (local.get $from))))
              (local.set $to (i32.add (local.get $to) (i32.const 1)))
              (local.set $from (i32.add (local.get $from) (i32.const 1)))
              (br_if $byte
                (local.tee $more (i32.sub (local.get $more) (i32.lt_u (local.get $opcode) (i32.const 128))))))
            (i32.store offset=512 (local.get $stream) (local.get $from))
            (local.set $streams (i32.shr_u (local.get $streams) (i32.const 4)))
            (br $numbers))))
      (if (i32.eqz (local.get $depth))
        (then
          ;; The end of a function, or of the count of them.
          (if (local.get $start)
            (then (local.set $to (call $putSize (local.get $start) (local.get $to)))))
          (if (local.get $functions)
            (then
              (local.set $functions (i32.sub (local.get $functions) (i32.const 1)))
              (local.set $start (local.get $to))
              (local.set $to (i32.add (local.get $to) (i32.const 5)))
              (local.set $depth (i32.const 1))
              ;; The declarations of locals: their count, and two numbers for each.
              (local.set $streams (i32.const 1))
              (local.set $count
                (i32.add (i32.shl (call $peek (i32.const 4)) (i32.const 1)) (i32.const 1)))
              (br $code))))
        (else
          (local.set $opcode (i32.load8_u (i32.load offset=560 (i32.const 0))))
          (i32.store offset=560 (i32.const 0) (i32.add (i32.load offset=560 (i32.const 0)) (i32.const 1)))
          (i32.store8 (local.get $to) (local.get $opcode))
          (local.set $to (i32.add (local.get $to) (i32.const 1)))
          (local.set $streams (i32.load8_u (i32.add (local.get $bytes) (local.get $opcode))))
          (local.set $count (i32.const 1))
          ;; block, loop, if
          (local.set $depth
            (i32.add (local.get $depth) (i32.lt_u (i32.sub (local.get $opcode) (i32.const 2)) (i32.const 3))))
          ;; end
          (local.set $depth (i32.sub (local.get $depth) (i32.eq (local.get $opcode) (i32.const 11))))
          (if (i32.eq (local.get $streams) (i32.const 0xff))
            (then
              ;; Another opcode, whose numbers are behind it.
              (local.set $streams
                (i32.or
                  (i32.shl
                    (i32.load8_u offset=224 (i32.add (local.get $bytes) (call $peek (i32.const 48))))
                    (i32.const 4))
                  (i32.const 12))))
            (else
              (if (i32.eq (local.get $streams) (i32.const 0xf0))
                (then
                  ;; As many numbers of branches as the first one says, and one more.
                  (local.set $streams (i32.const 10))
                  (local.set $count (i32.add (call $peek (i32.const 40)) (i32.const 2))))
                (else
                  (if (i32.gt_u (local.get $streams) (i32.const 0xf0))
                    (then
                      ;; Bytes.
                      (local.set $more (i32.sub (local.get $streams) (i32.const 0xf0)))
                      (memory.copy (local.get $to) (i32.load offset=544 (i32.const 0)) (local.get $more))
                      (i32.store offset=544 (i32.const 0)
                        (i32.add (i32.load offset=544 (i32.const 0)) (local.get $more)))
                      (local.set $to (i32.add (local.get $to) (local.get $more)))
                      (local.set $streams (i32.const 0))))))))
          (br $code))))
    (local.set $to (call $putSize (local.get $section) (local.get $to)))
    ;; The sections after the code.
    (call $copy (local.get $to) (i32.const 56)))

  ;; Copies the whole of a stream, which is `$stream` / 4, to `$to`; returns its end. Of the last one it is also the end of all.
  (func $copy (param $to i32) (param $stream i32) (result i32)
    (local $length i32)
    (local.set $length
      (i32.sub (i32.load offset=516 (local.get $stream)) (i32.load offset=512 (local.get $stream))))
    (memory.copy (local.get $to) (i32.load offset=512 (local.get $stream)) (local.get $length))
    (i32.add (local.get $to) (local.get $length)))

  ;; The next number (LEB128, without a sign) of a stream, which is `$stream` / 4; it stays there.
  (func $peek (param $stream i32) (result i32)
    (local $at i32) (local $byte i32) (local $shift i32) (local $number i32)
    (local.set $at (i32.load offset=512 (local.get $stream)))
    (loop $more
      (local.set $byte (i32.load8_u (local.get $at)))
      (local.set $number
        (i32.or (local.get $number) (i32.shl (i32.and (local.get $byte) (i32.const 127)) (local.get $shift))))
      (local.set $shift (i32.add (local.get $shift) (i32.const 7)))
      (local.set $at (i32.add (local.get $at) (i32.const 1)))
      (br_if $more (i32.gt_u (local.get $byte) (i32.const 127))))
    (local.get $number))

  ;; Puts the size of what is behind five bytes from `$start` to `$end` in front of it, without a gap; returns its new end.
  (func $putSize (param $start i32) (param $end i32) (result i32)
    (local $to i32) (local $size i32) (local $left i32)
    (local.set $to (local.get $start))
    (local.set $size (i32.sub (i32.sub (local.get $end) (local.get $start)) (i32.const 5)))
    (local.set $left (local.get $size))
    (loop $more
      (i32.store8 (local.get $to)
        (i32.or (local.get $left) (i32.shl (i32.gt_u (local.get $left) (i32.const 127)) (i32.const 7))))
      (local.set $to (i32.add (local.get $to) (i32.const 1)))
      (br_if $more (local.tee $left (i32.shr_u (local.get $left) (i32.const 7)))))
    (memory.copy (local.get $to) (i32.add (local.get $start) (i32.const 5)) (local.get $size))
    (i32.add (local.get $to) (local.get $size))))
